import { expect, test } from 'vitest';
import { insertPolicy } from './insert-policy.ts';
import { readPageNeeds } from './page-needs.ts';

const insert = (html: string) => insertPolicy(html, readPageNeeds('a.html', html), 'a.html');

test('the policy stands right after the charset, and so before what it is of', () => {
  const html = insert('<html><head> <meta charset="utf-8"/><style>p{}</style></head></html>');
  expect(html).toMatch(
    /^<html><head> <meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-[^"]*"><style nonce=newsprint>p\{\}<\/style>/,
  );
});

test('a style of the body is not marked, nor one in an attribute', () => {
  const html = insert(
    '<head><meta charset=utf-8><meta content="<style>"><style media=print>a{}</style></head><body><style>b{}</style>',
  );
  expect(html).toContain('<style nonce=newsprint media=print>a{}</style>');
  expect(html).toContain('<meta content="<style>">');
  expect(html).toContain('<body><style>b{}</style>');
});

test('a page whose head begins otherwise stops the build', () => {
  expect(() => insert('<head><title>A</title><meta charset="utf-8"></head>')).toThrow(
    'a.html does not begin its head with <meta charset="utf-8">. Let the page use src/site/layout/Page.astro.',
  );
});
