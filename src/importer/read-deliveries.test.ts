import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from './read-deliveries.ts';

const fixture = (name: string) => readFileSync(`src/importer/fixtures/${name}`, 'utf8');

test.each([
  [
    'a page without an article',
    fixture('page-without-article.html'),
    /x: The page holds no article/,
  ],
  ['an empty page', '<!doctype html><title>x</title>', /x: The page holds no article/],
  ['a feed without entries', fixture('empty.rss'), /x: The feed has no entry with a text/],
  ['a broken feed', '<rss version="2.0"><chan', /x: The feed /],
  [
    'broken JSON',
    '{"version":"https://jsonfeed.org/version/1.1","items":[',
    /x: The feed cannot be read/,
  ],
  ['a broken export', fixture('export.xml').slice(0, 1500), /x: The export is cut off/],
  [
    'an export of pages',
    fixture('export.xml').replaceAll('>post<', '>page<').replaceAll('[post]', '[page]'),
    /x: The export has no post/,
  ],
  [
    'half a surrogate pair in JSON',
    fixture('feed.json').replace('pounds', '\\ud83d'),
    /x: “Net Menders Strike” holds half/,
  ],
  ['tags nested without end', `<html><body>${'<div>'.repeat(60_000)}`, /^x: /],
])('refuses %s with one clear line', (_what, text, message) => {
  expect(() => readText(text, 'x')).toThrow(message);
});
