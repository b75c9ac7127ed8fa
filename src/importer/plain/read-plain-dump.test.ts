import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STORY, titlesOf } from '../fixtures/dump.ts';
import { readPlainDump } from './read-plain-dump.ts';

function read(name: string) {
  return readPlainDump.read(readFileSync(`src/importer/fixtures/${name}`, 'utf8'), {});
}

describe('readPlainDump', () => {
  test('parts articles at repeated headlines, with one blank line between them', () => {
    const articles = read('no-gaps.txt');
    expect(articles.map(({ facts }) => facts.title)).toEqual([
      'Harbour Reopens After the Storm',
      'Mayor Names a New Pilot',
    ]);
    expect(articles[0]?.copy).toMatch(/^Harbour Reopens[\s\S]*lamps were lit\.$/);
    expect(articles[1]?.copy).toMatch(/^Mayor Names[\s\S]*third time\.$/);
  });

  test('parts articles at a rule, and reads what lines above the text say', () => {
    const [first, second, ...others] = read('rules-between.txt');
    expect(first?.facts).toEqual({
      title: 'Council Votes for Longer Ferry Hours',
      published: '2023-05-04',
      section: 'Islands',
      sourceName: 'The Harbour Post',
    });
    expect(second?.facts).toEqual({ title: 'Lido Opens Two Weeks Early' });
    expect(others).toEqual([]);
  });

  test('keeps a short subheading below two blank lines in its article', () => {
    expect(read('rules-between.txt')[0]?.copy).toContain('\n\n\nWhy now\n\n');
  });

  test('keeps a long subheading below two blank lines, in a dump whose headlines are repeated', () => {
    const head = 'Ferry Sails Again\nTT\n\nFerry Sails Again';
    const more = STORY.replace('The ferry', 'A second ferry');
    const dump = `${head}\n\n${STORY}\n\n\nWhat the Pilot Saw of It\n\n${more}`;
    expect(titlesOf(dump)).toEqual(['Ferry Sails Again']);
    // Three blank lines part articles there, too.
    expect(titlesOf(dump.replace('\n\n\n', '\n\n\n\n'))).toHaveLength(2);
  });

  test('keeps a poem with a refrain in one article, under its own headline', () => {
    const articles = read('one-poem.txt');
    expect(articles.map(({ facts }) => facts.title)).toEqual(['A Song of the Quay']);
    expect(articles[0]?.copy.split('\n')).toHaveLength(9);
  });

  test('passes over a section bar for the headline that is repeated below it', () => {
    expect(titlesOf(`Islands\nFerry Sails\nTT\n\nFerry Sails\n\n${STORY}`)).toEqual([
      'Ferry Sails',
    ]);
  });

  test.each([
    'Home > World > Middle East',
    'Home | Islands | World | Business | Sports',
    'الرئيسية | العالم العربي | الاقتصاد | الرياضة',
    'The Harbour Post\nHome > Islands > Harbour',
    'جريدة الميناء\nالرئيسية | العالم العربي | الاقتصاد',
  ])('passes over the bar “%s” for the headline below it', (bar) => {
    const title = 'Ferry Sails Again After Six Weeks';
    expect(titlesOf(`${bar}\n${title}\n\n${STORY}`)).toEqual([title]);
    expect(titlesOf(`${bar}\n${title}\n${title}\nTT\n\n${STORY}`)).toEqual([title]);
  });

  test.each(['Ferry Sails', 'Ferry Sails Again After Six Weeks'])(
    'keeps the headline “%s” that stands above a bar',
    (title) => {
      expect(titlesOf(`${title}\nHome > World > Islands\n\n${STORY}`)).toEqual([title]);
    },
  );

  test('takes no sentence and no caption for a headline', () => {
    expect(titlesOf(`${STORY}\n\nMen fish. (AFP)\n\n${STORY}`)).toEqual([undefined]);
  });

  test('keeps a dump in one piece when told that it is one article', () => {
    const text = `Ferry Sails at Last Today\n\n${STORY}\n\n\n\nLido Opens Two Weeks Early\n\n${STORY}.`;
    expect(readPlainDump.read(text, {})).toHaveLength(2);
    expect(readPlainDump.read(text, { isSingle: true })).toHaveLength(1);
  });

  test('parts articles of several sites, one that repeats its headline and one that does not', () => {
    const first = `Ferry Sails Again\nTT\n\nFerry Sails Again\n\n${STORY}`;
    const second = `Lido Opens Early\n\n${STORY}`;
    const dump = [first, second, first.replaceAll('Ferry', 'Lugger')].join('\n\n\n\n');
    expect(titlesOf(dump)).toEqual(['Ferry Sails Again', 'Lido Opens Early', 'Lugger Sails Again']);
  });

  describe('tables without a sentence', () => {
    const toTable = (title: string) =>
      `${title}\n\nShare 45 cts vs 58 cts\n\nNet 1.1 mln vs 829,000\n\nYear`;
    const toRepeated = (title: string) => toTable(`${title}\nTT\n\n${title}`);
    const titles = ['QUAY LAMPS INC 4TH QTR NET', 'ROPE AND BELL CO YEAR NET'];

    test.each([
      ['three blank lines', '\n\n\n\n', toTable],
      ['repeated headlines', '\n\n', toRepeated],
    ])('are articles, parted by %s', (_what, gap, toText) => {
      expect(titlesOf(titles.map(toText).join(gap))).toEqual(titles);
    });

    test('are no articles below the name of a site', () => {
      const bar = 'Quay Post\n\nGold 1,203 +2\n\nRope 12.4 -1\n\n\n\n';
      const head = 'Ferry Sails Again at Last';
      expect(readPlainDump.read(`${bar}${head}\nTT\n\n${head}\n\n${STORY}`, {})).toHaveLength(1);
    });

    test('are not parted at a third headline of their own', () => {
      const [title = ''] = titles;
      const dump = `${title}\nTT\n\n${title}\n\n1 of 12\n3 of 12\n\n${title}\n\n${STORY}`;
      expect(titlesOf(dump)).toEqual([title]);
    });
  });

  test('parts articles at a repeated headline in capitals that ends in a full stop', () => {
    const second = 'HARBOUR SELLS QUAY NOTE.';
    const dump = `FERRY SAILS\nTT\n\nFERRY SAILS\n\n${STORY}\n\n${second}\nTT\n\n${second}\n\n${STORY} So.`;
    expect(readPlainDump.read(dump, {})).toHaveLength(2);
  });

  test('parts Arabic articles', () => {
    const story =
      'أبحرت العبارة إلى الجزر من جديد يوم الخميس بعد ستة أسابيع من العاصفة التي كسرت رصيفها القديم.';
    const titles = ['عودة العبارة إلى الجزر', 'افتتاح المسبح قبل موعده'];
    expect(
      titlesOf(titles.map((title) => `${title}\nTT\n\n${title}\n\n${story}`).join('\n\n')),
    ).toEqual(titles);
  });

  test('reads an updated day as no day of publication', () => {
    const [article] = readPlainDump.read(`Ferry Sails\nUpdated 03 October 2021\n\n${STORY}`, {});
    expect(article?.facts).toEqual({ title: 'Ferry Sails', updated: '2021-10-03' });
  });

  test.each([
    ['a day', '7 October 2023'],
    ['an address', 'https://quay.example/report.pdf'],
    ['a source', 'Source: The Quay Office'],
    ['a section', 'Section: Islands'],
  ])('reads %s within the text as no fact', (_what, line) => {
    const [article] = readPlainDump.read(
      `Ferry Sails\n\nIt sailed on Thursday at noon.\n\n${line}`,
      {},
    );
    expect(article?.facts).toEqual({ title: 'Ferry Sails' });
  });

  test('reads facts below captions, of which one lacks its credit', () => {
    const caption = 'Men mend nets on the quay of the old harbour on Monday.';
    const text = `Ferry Sails\n${caption} AFP\n${caption}\n3 October 2021\n\n${STORY}`;
    expect(readPlainDump.read(text, {})[0]?.facts.published).toBe('2021-10-03');
  });

  test('takes no sentence for a source', () => {
    const text = `Ferry Sails\nSource: a man who asked not to be named\n\n${STORY}`;
    expect(readPlainDump.read(text, {})[0]?.facts).toEqual({ title: 'Ferry Sails' });
  });

  test.each(['Short Url', 'Short Url:', 'Short Link', 'الرابط المختصر', 'الرابط المختصر:'])(
    'takes the address below “%s” for no source',
    (label) => {
      const text = `Ferry Sails\n${label}\nhttps://sho.example/x\nhttps://quay.example/1\n\n${STORY}`;
      expect(readPlainDump.read(text, {})[0]?.facts.sourceUrl).toBe('https://quay.example/1');
    },
  );

  test('refuses an article that has front matter already', () => {
    expect(() => titlesOf('---\ntitle: Ferry\n---\n\nText.')).toThrow(/front matter already/);
  });

  test('takes a rule for no front matter, where a line below it says “title:” in the text', () => {
    const text = `---\n\nFerry Sails at Last\n\n${STORY}\n\n---\ntitle: the song of the quay`;
    expect(titlesOf(text)).toEqual(['Ferry Sails at Last']);
    expect(titlesOf(`Ferry Sails at Last\n---\n${STORY}\ntitle: none`)).toHaveLength(1);
  });

  test.each([2, 3, 4])('keeps a story whose paragraphs all stand %s blank lines apart', (gap) => {
    const blank = '\n'.repeat(gap + 1);
    const parts = ['Ferry Sails at Last Today', STORY, 'How the Ramp Was Broken', `${STORY} So.`];
    const story = [...parts, 'What Comes Next for Islands', `${STORY} Yes.`].join(blank);
    expect(titlesOf(story)).toEqual([parts[0]]);
    const other = story.replace('Ferry Sails', 'Lugger Sails').replaceAll('ferry', 'lugger');
    expect(titlesOf(`${story}${blank}\n\n${other}`)).toHaveLength(2);
  });

  test.each([
    'The boats were gone',
    'The boats were gone by the time the men came home',
    'The boats were gone,\nand nobody had seen them leave',
    'After the Storm Had Gone\nand all the Lamps Were Out',
  ])('keeps the scene below stars that begins “%s” in its story', (scene) => {
    for (const stars of ['* * *', '***', '\n* * *\n', '\n\n* * *\n\n']) {
      const text = `Ferry Sails at Last\n\n${STORY}\n${stars}\n${scene}\n\n${STORY} So.`;
      expect(titlesOf(text)).toEqual(['Ferry Sails at Last']);
    }
  });

  test.each([
    'Lido Opens Two Weeks Early\n',
    'Lido opens two weeks early\nBy Mara Quill\n',
    'Lido opens\nLido opens\nTT\n\nLido opens\n',
  ])('begins an article below stars at the head “%s”', (head) => {
    const text = `Ferry Sails at Last\n\n${STORY}\n\n* * *\n\n${head}\n${STORY} So.`;
    expect(titlesOf(text)).toHaveLength(2);
  });

  test('begins an article at the bar above its repeated headline', () => {
    const toStory = (title: string) =>
      `Home > World > Islands\n${title}\nTT\n\n${title}\n\n${STORY}`;
    const articles = readPlainDump.read(
      ['Ferry Sails Again', 'Lugger Sails Again'].map(toStory).join('\n\n'),
      {},
    );
    expect(articles.map(({ copy }) => copy.split('\n')[0])).toEqual([
      'Home > World > Islands',
      'Home > World > Islands',
    ]);
  });

  test.each([
    '2 min read',
    'Copy link',
    'Home > World > Middle East',
    'Advertisement',
    'View this post on Instagram',
    'Reading time: 4 minutes',
    'Reuters',
    'LONDON',
    'بقلم: هالة ناصر',
    'تابعونا',
    'آخر تحديث: 3 أكتوبر 2021',
    'Updated ٣ أكتوبر ٢٠٢١',
    'TT',
    'Short Url',
    'By Ana Ferrer',
    'Updated 3 min 40 sec ago',
    'Saved to list',
  ])('parts articles whose headlines stand around “%s”', (label) => {
    const story = (title: string) =>
      [title, label, title, `${STORY} ${title}.`, STORY].join('\n\n');
    const titles = ['Ferry Sails at Last', 'Lido Opens Two Weeks Early'];
    expect(titlesOf(titles.map(story).join('\n\n'))).toEqual(titles);
  });

  test('loses no line of any dump, and adds none', () => {
    const line = fc.constantFrom(
      '',
      '',
      '',
      STORY,
      'Ferry Sails at Last',
      'TT',
      'Men fish. (AFP)',
      '# 1. *x*',
      '  set in',
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        fc.pre(lines.some((row) => row.trim()));
        const dump = lines.join('\n');
        const kept = readPlainDump.read(dump, {}).flatMap(({ copy }) => copy.split('\n'));
        expect(kept.filter((row) => row.trim())).toEqual(lines.filter((row) => row.trim()));
      }),
    );
  });
});
