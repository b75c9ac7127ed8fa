import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { fillIndex, readMade } from './pagefind-index.ts';
import { type PageSource, spliceIndex } from './splice-index.ts';
import type { WordIndex } from './word-index.ts';
import { writeWordIndex } from './write-word-index.ts';

afterAll(() => close());

const WORDS =
  'ferry harbour résumé resume Résumé naïve naive co-operate Straße ميناء القاهرة 2024 $5 café cafe boats leaving left leaves tide'.split(
    ' ',
  );

/** A page of some thirty words, each time the same; every fifth has a caption. */
function toPage(number: number, version = 0): string {
  const seed = number * 7 + version * 13;
  const text = Array.from(
    { length: 30 },
    (_, at) => WORDS[(seed + at * (1 + (seed % 5))) % WORDS.length],
  ).join(' ');
  const caption =
    number % 5 === 0 ? `<b data-pagefind-meta="caption">Pier ${number % 3} of café</b>` : '';
  const filters = `section/${number % 3},year/${2020 + (number % 4)}`;
  return `<!doctype html><html><head><title></title></head><body><article data-pagefind-body data-pagefind-sort="date:2024-01-${10 + (number % 20)}" data-pagefind-filter="f${number % 2}[data-f]" data-f="${filters}"><h1>Tide ${number}, v${version}</h1><p>${text}</p><div data-pagefind-ignore>${caption}</div></article></body></html>`;
}

type Version = { number: number; version?: number; text?: string };

async function make(pages: readonly Version[]): Promise<WordIndex> {
  const paths = pages.map(({ number }) => `2024/01/page-${number}/index.html`);
  const texts = new Map(
    pages.map(({ number, version, text }, at) => [
      paths[at] ?? '',
      text ?? toPage(number, version),
    ]),
  );
  const { words } = await readMade(await fillIndex({}, paths, (path) => texts.get(path) ?? ''));
  return words;
}

/** Splices the new pages into an index of the old ones, beside the index that Pagefind makes of the new ones. */
async function compare(before: readonly Version[], after: readonly Version[]) {
  const fresh = after.filter((page) => !before.includes(page));
  const sources: PageSource[] = [
    { from: 'old', page: 0 },
    ...after.map((page): PageSource => {
      return before.includes(page)
        ? { from: 'old', page: before.indexOf(page) + 1 }
        : { from: 'added', page: fresh.indexOf(page) + 1 };
    }),
  ];
  const [old, added, whole] = [await make(before), await make(fresh), await make(after)];
  const spliced = spliceIndex(old, added, sources);
  return {
    spliced: spliced && (await writeWordIndex(spliced, 500)),
    whole: await writeWordIndex(whole, 500),
  };
}

const BEFORE: Version[] = Array.from({ length: 60 }, (_, number) => ({ number }));

test('an index with a page more, one less or another one is to the byte the one of all pages', async () => {
  const changes = [
    BEFORE.toSpliced(20, 0, { number: 100 }),
    BEFORE.toSpliced(0, 0, { number: 101 }),
    BEFORE.toSpliced(60, 0, { number: 102 }, { number: 103 }),
    BEFORE.toSpliced(31, 1),
    BEFORE.toSpliced(10, 1, { number: 10, version: 2 }),
    BEFORE.toSpliced(5, 20, { number: 104 }).toSpliced(30, 2),
  ];
  for (const after of changes) {
    const { spliced, whole } = await compare(BEFORE, after);
    expect(spliced).toEqual(whole);
  }
});

test('a field that comes with a page changes the numbers of the others', async () => {
  const text = toPage(3).replace(
    '<div',
    '<div><b data-pagefind-meta="byline">Mona Café</b></div><div',
  );
  const { spliced, whole } = await compare(BEFORE, BEFORE.toSpliced(3, 1, { number: 3, text }));
  expect(spliced).toEqual(whole);
});

test('whether a field is left of which no word stays, or pages have changed places, is left to Pagefind', async () => {
  const first = BEFORE.slice(0, 4);
  const last = await compare(first, first.slice(1));
  expect(last.spliced).toBeUndefined();
  const [one, two, ...others] = first;
  if (!one || !two) throw new Error('There are four pages.');
  const turned = await compare(first, [two, one, ...others]);
  expect(turned.spliced).toBeUndefined();
});
