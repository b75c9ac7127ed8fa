import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openFiles } from '../fixtures/open-files.ts';
import { buildNameShards } from '../index/build-name-shards.ts';
import { resolveName } from '../lookup/resolve-name.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { readNames } from '../registry/read-names.ts';
import { getRef, getSpellings, type Registry } from '../registry/registry.ts';
import { compileNames } from './compile-names.ts';
import { matchNames } from './match-names.ts';

const site = loadRegistry('src/tests/seed');
const text = `
- { id: noor, name: Abdul Rahman Noor, native: { ar: عبد الرحمن نور }, summary: A minister. }
- { id: haddad, name: Abdullah Haddad, native: { ar: عبد الله حداد }, summary: A poet. }`;
const { registry: fresh = { entries: [] } } = readNames([
  { kind: 'people', file: 'people.yaml', text },
]);

function open(registry: Registry) {
  const names = compileNames(registry);
  const { load } = openFiles(buildNameShards({ registry, counts: new Map(), words: [] }));
  return {
    /** References of the names that a text has, after a first paragraph. */
    match: (copy: string, before = '') => {
      const paragraphs = [before, copy].map((text) => ({ text, role: 'body' as const }));
      return matchNames(paragraphs, names)
        .filter(({ paragraph }) => paragraph === 1)
        .map(({ kind, id }) => `${kind}/${id}`);
    },
    lookUp: async (query: string) => {
      const { tier, entries } = await resolveName(query, load);
      return tier === 'exact' ? entries.map(({ ref }): string => ref) : [];
    },
  };
}

describe('matching finds what look-up finds', () => {
  const { match, lookUp } = open(site);

  test.each([
    ['Abdulhamid Dbeibeh', 'people/abdul-hamid-dbeibeh'],
    ['Abdelfattah el-Sisi', 'people/abdel-fattah-el-sisi'],
    ['Abdelfattah al-Sisi', 'people/abdel-fattah-el-sisi'],
    ['M.I.6', 'organizations/mi6'],
    ['威廉·伯恩斯', 'people/william-burns'],
  ])('%s in copy', async (spelling, ref) => {
    expect(match(`On Monday ${spelling} left Cairo.`)[0]).toBe(ref);
    expect(await lookUp(spelling)).toContain(ref);
  });

  test.each([
    ['عبدالرحمن نور', 'people/noor'],
    ['عبدالله حداد', 'people/haddad'],
    ['Abdulrahman Noor', 'people/noor'],
    ['Abdel-Rahman Noor', 'people/noor'],
    ['Abd Allah Haddad', 'people/haddad'],
  ])('%s of an entry that is spelt otherwise', async (spelling, ref) => {
    const names = open(fresh);
    expect(names.match(spelling)).toEqual([ref]);
    expect(await names.lookUp(spelling)).toEqual([ref]);
  });

  const spelt = site.entries.flatMap((entry) =>
    getSpellings(entry).map((spelling) => ({ entry, spelling })),
  );
  /** Tells of one way to write a spelling whether both find it. */
  async function compare({ entry, spelling }: (typeof spelt)[number], toGap: () => string) {
    // “es Sisi” and “elSisi” are written by nobody.
    const spelt = spelling.replace(/(?<!\b(?:as|es))[\s-]+/g, toGap);
    const written = spelt.replace(/^[ae]l(?=\p{Lu})/u, (article) => `A${article.slice(1)}`);
    const found = match(written, entry.name).includes(getRef(entry));
    expect(found, written).toBe((await lookUp(written)).includes(getRef(entry)));
    return found;
  }

  test.each([
    ['joined', ''],
    ['spaced', ' '],
    ['hyphened', '-'],
  ])('each spelling of the registry, its words %s', async (_, gap) => {
    const found = await Promise.all(spelt.map((one) => compare(one, () => gap)));
    expect(found.filter(Boolean).length).toBeGreaterThan(spelt.length * 0.8);
  });

  test('each spelling without an article, its words joined as it comes', async () => {
    const plain = spelt.filter(
      ({ spelling }) => !/\b[ae].[ -]|\p{Script=Arabic}|א-|[’']s /iu.test(spelling),
    );
    const gaps = fc.array(fc.constantFrom('', ' ', '-'), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...plain), gaps, async (one, joins) => {
        let gap = 0;
        await compare(one, () => joins[gap++ % joins.length] ?? ' ');
      }),
      { numRuns: 1000, seed: 15 },
    );
  });
});
