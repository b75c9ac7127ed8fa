import { gzipSync } from 'node:zlib';
import { buildNameLists } from '../../names/index/build-name-lists.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { loadDictionary } from '../../names/index/load-dictionary.ts';
import { compileNames } from '../../names/match/compile-names.ts';
import { gatherMentions } from '../../names/match/gather-mentions.ts';
import { getSentence } from '../../names/match/get-sentence.ts';
import { findNames } from '../../names/match/match-names.ts';
import { splitWords } from '../../names/spelling/split-words.ts';
import { askCold, describeCosts } from './ask-cold.ts';
import { readReuters } from './read-reuters.ts';
import { scoreMatching } from './score-matching.ts';
import { toRegistry } from './to-registry.ts';

/** Measures matching and the names index at 19,043 articles: `npm run bench -- names`. */
const articles = readReuters(process.env['REUTERS_DIR']);
const time = <T>(what: string, work: () => T): T => {
  const start = performance.now();
  const result = work();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
};
const registry = toRegistry(articles);
console.log(`${articles.length} articles, ${registry.entries.length} names of their tags.`);
const names = compileNames(registry);
const found = time('Matching', () =>
  articles.map(({ paragraphs }) => findNames(paragraphs, names)),
);
const mentions = found.map((one) => one.mentions);
const longer = new Set(found.flatMap((one) => one.longer));
const within = new Map(registry.entries.map(({ id, within: outer }) => [id, outer]));
const compare = (what: string, kind: 'people' | 'places', nested: boolean) => {
  const matched = mentions.map((list) => {
    const ids = list.filter((one) => one.kind === kind).map(({ id }) => id);
    return new Set(nested ? ids.map((id) => within.get(id) ?? id) : ids);
  });
  const table = scoreMatching(articles, kind, matched, { without: ['usa'] });
  console.log(`\nMatching against the tags, ${what}\n${table}\n`);
};
compare('people', 'people', false);
compare('places', 'places', false);
compare('places with the cities in them', 'places', true);

const named = time('Sentences', () =>
  articles.map(({ id, date, title, paragraphs }, index) => ({
    url: `/${date.slice(0, 7).replace('-', '/')}/${id}/`,
    headline: title,
    date,
    section: 'World',
    source: 'Wire',
    names: gatherMentions(
      (mentions[index] ?? []).map(({ kind, id: name, surface, paragraph, start, end }) => {
        const { text, role } = paragraphs[paragraph] ?? { text: '', role: 'body' as const };
        return { kind, id: name, surface, role, sentence: getSentence(text, start, end) };
      }),
    ),
  })),
);
const { files: lists, counts } = time('Lists', () => buildNameLists(registry, named));
const words = loadDictionary();
for (const { paragraphs } of articles) {
  for (const { text } of paragraphs) for (const word of splitWords(text)) words.add(word.text);
}
console.log(`${words.size} words to guard, with the dictionary's.`);
const shards = time('Shards', () => buildNameShards({ registry, counts, words, longer }));
const sizes = [...shards.values()]
  .map((text) => gzipSync(text, { level: 9 }).length)
  .sort((a, b) => b - a);
console.log(`${shards.size} shards, the largest ${sizes[0]} bytes gzip; ${lists.size} lists.\n`);

const files = new Map([...shards, ...lists]);
const queries = registry.entries.map(({ name }) => name);
console.log(describeCosts('Cold query, spelling of the registry', await askCold(queries, files)));
const typos = queries
  .filter(({ length }) => length > 4)
  .map((name) => `${name.slice(0, 2)}${name.slice(3)}`);
console.log(describeCosts('Cold query, third letter left out', await askCold(typos, files)));
