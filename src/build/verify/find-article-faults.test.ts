import { describe, expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
import { findArticleFaults } from './find-article-faults.ts';

const TITLE = 'Harbour Reopens';
const CAPTION = 'Men mend nets on the old quay.';
const copy = [
  `${CAPTION} (AFP)`,
  `${CAPTION} (AFP)`,
  '',
  TITLE,
  'TT',
  '',
  'Boats left R&D behind on Monday, pilots said.',
  '',
  'Others follow on Tuesday.',
  '',
].join('\n');

/** What the file says, and a page that shows it, changed by one replacement. */
async function find(from: string | RegExp = '', to = ''): Promise<string[]> {
  const { html, facts } = await processCopy({ text: copy, title: TITLE, firstLine: 8 });
  const figure = `<figure data-pagefind-ignore><figcaption><span>${CAPTION}</span> <small>AFP</small></figcaption></figure>`;
  const page = `<main><article><h1>${TITLE}</h1><div class="text prose">${figure}${html}</div><div class="after">TT</div></article></main>`;
  const changed = page.replace(from, to);
  if (from) expect(changed).not.toBe(page);
  return findArticleFaults({ title: TITLE, copy, copyLine: 8, html, facts }, changed);
}

test('finds nothing in the page as it was built', async () => {
  expect(await find()).toEqual([]);
});

describe('finds', () => {
  test.each([
    [
      'a sentence that is gone',
      /<p>Others.*?<\/p>/,
      '',
      /should say “Others follow.*it says nothing/,
    ],
    [
      'a word that is another',
      'Tuesday',
      'Sunday',
      /Line 16 of the file is missing: “Others follow/,
    ],
    ['a sentence more', '</p></div>', '</p><p>TT</p></div>', /goes on where the file ends: “TT”/],
    [
      'what was taken out',
      '<p>Others',
      '<p>TT</p><p>Others',
      /Line 12 .* by “text-button”, and is there/,
    ],
    ['a headline that is there twice', '<main>', `<main><h1>${TITLE}</h1>`, /^Its headline is/],
    ['another headline', `<h1>${TITLE}`, '<h1>Harbour Opens', /not “Harbour Reopens” once/],
    ['a caption that is gone', /<figure.*?<\/figure>/, '', /is there 0 times, not once/],
    [
      'a caption that is there twice',
      '<p>Others',
      `<p>${CAPTION}</p><p>Others`,
      /is there 2 times/,
    ],
    [
      'sentences in another order',
      /(<p>Boats.*?<\/p>)\s*(<p>Others.*?<\/p>)/,
      '$2$1',
      /should say “Boats/,
    ],
    ['a page without text', 'text prose', 'text', /no element of the class “prose”/],
  ])('%s', async (_what, from, to, told) => {
    expect((await find(from, to)).join('\n')).toMatch(told);
  });
});
