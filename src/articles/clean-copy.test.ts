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

test('tells each line on which something is opened that is never closed', async () => {
  const { html, oddities } = await clean(around('<!-- a\n\n<!-- b <script> c\n\n<!-- d'));
  expect(oddities.map(({ line }) => line)).toEqual([10, 12, 14]);
  expect(html).toContain('<p>&#x3C;!-- b &#x3C;script> c</p>');
});

test('shows what follows where letters before are longer in lower case', async () => {
  const { html, oddities } = await clean(`${'İstanbul. '.repeat(20)}\n\n<!-- a\n\nLast words.`);
  expect(oddities.map(({ line }) => line)).toEqual([10]);
  expect(html).toContain('<p>&#x3C;!-- a</p>\n<p>Last words.</p>');
});

describe('shows as plain text what has more marks than can be read in time, and tells how many', () => {
  test.each([
    ['quotes', '> Boats left.\n\n', 1_000, '1,001 lines of quotes (>), and at the most 1,000'],
    ['lists', '- Boats left.\n', 3_000, '3,001 lines of lists (-), and at the most 3,000'],
    ['strokes', '~~a', 2_000, '2,001 strokes'],
    ['footnotes', 'a[^1] ', 1_000, '1,001 footnotes'],
    ['links', '[a](', 4_000, '4,001 links'],
    ['emphases', 'a *b ', 3_000, '3,001 emphases'],
    ['words in a bracket', '[a]['.padEnd(30, ' w'), 1_000, '30,030 letters behind a bracket'],
    ['elements', 'a <b ', 10_000, '10,001 elements'],
    ['lines in a list that goes on', '\n- Ropes\nlay\nby\n', 1_500, '3,002 lines that go on'],
    ['tables', '| 1 ', 40_000, '40,001 marks'],
  ])('%s', async (_what, mark, most, told) => {
    let cleaned = '';
    const process = async (copy: { text: string; form?: string }) => {
      cleaned = copy.form ?? 'markdown';
      return await processCopy({ text: 'Boats left.', title: 'Talks' });
    };
    expect((await clean(mark.repeat(most), process)).oddities).toEqual([]);
    expect(cleaned).toBe('markdown');
    const { oddities } = await clean(mark.repeat(most + 1), process);
    expect(oddities).toEqual([{ line: 8, what: expect.stringContaining(told) }]);
    expect(cleaned).toBe('plain');
  });

  test('nothing of it is lost', async () => {
    const { html } = await clean(`| Port | Ships |\n|---|---|\n${'| 1 | 2 |\n'.repeat(14_000)}`);
    expect(html).toContain('| Port | Ships |');
    expect(html.match(/\| 1 \| 2 \|/g)).toHaveLength(14_000);
  });
});

test.each([
  ['<!-- a note', 10],
  ['<script>', 10],
  ['<![CDATA[ x', 10],
  ['<![CDATA['.repeat(500), 10],
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
