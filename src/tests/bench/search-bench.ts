import { globSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import MiniSearch from 'minisearch';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import { makeTypos } from '../../names/fixtures/make-typos.ts';
import { openFiles } from '../../names/fixtures/open-files.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { loadDictionary } from '../../names/index/load-dictionary.ts';
import { resolveName } from '../../names/lookup/resolve-name.ts';
import { compileNames } from '../../names/match/compile-names.ts';
import { matchNames } from '../../names/match/match-names.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { getRef } from '../../names/registry/registry.ts';
import { splitWords } from '../../names/spelling/split-words.ts';
import { openPagefind, type Page } from './open-pagefind.ts';
import { readReuters } from './read-reuters.ts';

/**
 * Asks the query set of the resolver, Pagefind and MiniSearch, both plain, over the two articles
 * among those of Reuters-21578: `npm run bench -- search`. An answer is right if it is the
 * name meant, or if the first article found mentions that name.
 */
const reuters = readReuters(process.env['REUTERS_DIR']);
const pages: Page[] = globSync('src/tests/seed/articles/**/*.md').map((file) => {
  const lines = splitFrontMatter(readFileSync(file, 'utf8'))?.copy.split(/\n+/) ?? [];
  const [title = '', ...rest] = [...new Set(lines.filter(Boolean))];
  return { url: `/${file}`, title, text: rest.join('\n') };
});
for (const { id, title, paragraphs } of reuters) {
  pages.push({
    url: `/${id}`,
    title,
    text: paragraphs
      .slice(1)
      .map(({ text }) => text)
      .join('\n'),
  });
}

const registry = loadRegistry('src/tests/seed');
const names = compileNames(registry);
const mentioned = new Map<string, Set<string>>();
const words = loadDictionary();
for (const { url, title, text } of pages) {
  for (const word of splitWords(`${title}\n${text}`)) words.add(word.text);
  const body = text.split('\n').map((line) => ({ text: line, role: 'body' as const }));
  const mentions = matchNames([{ text: title, role: 'headline' }, ...body], names);
  mentioned.set(url, new Set(mentions.map(getRef)));
}
const { load } = openFiles(buildNameShards({ registry, counts: new Map(), words }));
const mini = new MiniSearch<Page>({ idField: 'url', fields: ['title', 'text'] });
mini.addAll(pages);
const pagefind = await openPagefind(pages);

const isRight = (url: string | undefined, ref: string) =>
  Boolean(url && mentioned.get(url)?.has(ref));
const searches: Record<string, (query: string, ref: string) => Promise<boolean>> = {
  names: async (query, ref) => {
    const { tier, entries } = await resolveName(query, load);
    return tier !== 'none' && entries[0]?.ref === ref;
  },
  pagefind: async (query, ref) => isRight((await pagefind.find(query, 1))[0], ref),
  minisearch: async (query, ref) => isRight(mini.search(query)[0]?.id, ref),
};
const list = z.array(z.string());
const { controls, ...queries } = z
  .object({ controls: z.array(list) })
  .catchall(z.object({ written: list, variants: list, scripts: list }))
  .parse(
    parse(readFileSync(new URL('../../names/fixtures/queries.yaml', import.meta.url), 'utf8')),
  );

const typo = (name: string) => makeTypos(name).filter((_, place) => place % 8 === 0);
const sets: Record<string, [query: string, ref: string][]> = {
  written: [],
  variants: [],
  typos: [],
  scripts: [],
};
for (const [ref, { written, variants, scripts }] of Object.entries(queries)) {
  const add = (set: string, all: string[]) =>
    sets[set]?.push(...all.map((query): [string, string] => [query, ref]));
  add('written', written);
  add('variants', variants);
  add('typos', written.flatMap(typo));
  add('scripts', scripts);
}
console.log(
  `${pages.length} articles; success at 1, then milliseconds (median / 95 %) of each query`,
);
for (const [set, asked] of Object.entries(sets)) {
  for (const [who, search] of Object.entries(searches)) {
    const times: number[] = [];
    let right = 0;
    for (const [query, ref] of asked) {
      const start = performance.now();
      if (await search(query, ref)) right += 1;
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
    const share = (right / asked.length).toFixed(3);
    console.log(
      `${set.padEnd(10)}${String(asked.length).padStart(5)}  ${who.padEnd(12)}${share}   ${at(0.5)} / ${at(0.95)}`,
    );
  }
}
let taken = 0;
for (const query of controls.flat())
  if ((await resolveName(query, load)).tier !== 'none') taken += 1;
console.log(`Controls taken over: ${taken} of ${controls.flat().length}.`);
for (const word of ['ceasefire', 'wheat exports', 'interest rates', 'Dabaiba', 'earthquake']) {
  const { bytes, requests } = await pagefind.askCold(word);
  console.log(`Cold word query “${word}” by Pagefind: ${bytes} bytes in ${requests} requests.`);
}
pagefind.stop();
