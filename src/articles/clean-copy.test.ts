import { describe, expect, test } from 'vitest';
import { processCopy } from '../copy/process-copy.ts';
import { cleanCopy } from './clean-copy.ts';

const clean = (text: string, process = processCopy) =>
  cleanCopy({ text, title: 'Talks', firstLine: 8 }, process);
const around = (odd: string) => `**First** words.\n\n${odd}\n\n*Last* words.`;

test('says nothing of copy that is understood', async () => {
  const { html, oddities } = await clean(around(`${'> '.repeat(20)}Deep, but not too deep.`));
  expect(oddities).toEqual([]);
  expect(html).toContain('<blockquote>');
});

describe('shows what is nested too deep as it stands, and the rest as it is meant', () => {
  test.each([
    ['quotes', '> '.repeat(600), 'x'],
    ['lists', '- '.repeat(200), 'x'],
    ['numbers', '1. '.repeat(200), 'x'],
    ['bold', '<b>'.repeat(5300), 'x'],
    ['boxes', '<div>'.repeat(1500), 'x'],
    ['emphasis', '**a '.repeat(400), `x${' b**'.repeat(400)}`],
  ])('%s', async (_what, marks, end) => {
    const { html, oddities } = await clean(around(marks + end));
    expect(oddities).toEqual([{ line: 10, what: expect.stringContaining('as they stand') }]);
    expect(html).toMatch(/^<p><strong>First<\/strong> words\.<\/p>/);
    expect(html).toMatch(/<p><em>Last<\/em> words\.<\/p>$/);
    const shown = html.replace(/<[^>]*>/g, '').replaceAll('&#x3C;', '<');
    expect(shown).toContain((marks + end).trim());
  });
});

test.each([
  ['<!-- a note', 10],
  ['<script>', 10],
  ['<![CDATA[ x', 10],
])('shows what follows %s, which is never closed', async (mark, line) => {
  const { html, oddities } = await clean(around(mark));
  expect(oddities).toEqual([{ line, what: expect.stringContaining('never closed') }]);
  expect(html).toMatch(/<p><em>Last<\/em> words\.<\/p>$/);
});

test.each(['<!-- a note -->', '`<!-- code`', '```\n<script>\n```', 'a <? b'])(
  'leaves %s as it is meant',
  async (mark) => {
    const { html, oddities } = await clean(around(mark));
    expect(oddities).toEqual([]);
    expect(html).not.toContain('\\');
  },
);

test('shows copy as plain text where no paragraph alone is to blame', async () => {
  const { html, oddities } = await clean('<div>\n\n'.repeat(300));
  expect(oddities).toMatchObject([{ line: 8, what: expect.stringContaining('plain text') }]);
  expect(html).toMatch(/^<p>&#x3C;div>/);
});

test('shows the lines of copy that no rule can be run on', async () => {
  const { html, facts, oddities } = await clean('One & <two>.\n\nThree.', async () => {
    throw new Error('A rule fell over.');
  });
  expect(html).toBe('<p>One &#x26; &#x3C;two>.</p>\n<p>Three.</p>');
  expect(facts.words).toBe(3);
  expect(oddities).toMatchObject([{ line: 8 }]);
});
