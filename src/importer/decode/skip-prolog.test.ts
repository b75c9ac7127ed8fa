import { expect, test } from 'vitest';
import { readText } from '../read-deliveries.ts';
import { skipProlog } from './skip-prolog.ts';

test.each([
  ['<?xml version="1.0"?>\n<!-- saved --> <rss>', '<rss>'],
  ['\uFEFF <p>', '<p>'],
  [`${' '.repeat(5_000)}<!-- a > b --><html>`, '<html>'],
  ['<!-- never closed <html>', '<!-- never closed <html>'],
  ['<!doctype html><html>', '<!doctype html><html>'],
  ['words <!-- a --><html>', 'words <!-- a --><html>'],
  ['', ''],
])('of %j leaves what begins it', (text, rest) => {
  expect(skipProlog(text)).toBe(rest);
});

test('skips a document’s type where it is asked to', () => {
  const type = '<!DOCTYPE feed [ <!ENTITY a "b"> ] >';
  expect(skipProlog(`${type}\n<!-- a --><feed>`, true)).toBe('<feed>');
});

test('a page and a text that begin with many comments are read, however many there are', () => {
  const comments = '<!-- a -->'.repeat(5_000);
  const words = 'The harbour pilots met the council in the town hall on Monday. '.repeat(5);
  const table = `<table><tr><td>${words}</td></tr></table>`;
  expect(readText(`${comments}\n<p>${words}</p>`, 'page.html').kind).toBe('a web page');
  // A table is none of the tags that a page begins with.
  expect(readText(`${comments}\n${table}`, 'table.html').kind).toBe('plain text');
});
