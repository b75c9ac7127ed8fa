import { fold } from '../../names/spelling/fold.ts';
import { articles } from '../../names/spelling/vocabulary.ts';
import type { Name } from '../data/archive.ts';

/** Names under one letter of an A–Z. */
export type Letter = { letter: string; names: Name[] };

/**
 * Orders names as an index does: people by their last name, an article before it passed over
 * (“al-Koni” is under K), all else by the first word.
 *
 * @returns Letters in the order of the alphabet, with `#` for what begins with none.
 */
export function groupByLetter(names: readonly Name[]): Letter[] {
  const keyed = names.map((name) => ({ name, key: getIndexKey(name) }));
  keyed.sort((a, b) => a.key.localeCompare(b.key, 'en') || (a.name.ref < b.name.ref ? -1 : 1));
  const letters = Map.groupBy(keyed, ({ key }) => /^[a-z]/.exec(key)?.[0].toUpperCase() ?? '#');
  return [...letters]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, own]) => ({ letter, names: own.map(({ name }) => name) }));
}

function getIndexKey({ entry: { kind, name } }: Name): string {
  const words = fold(name).split(/\s+/);
  if (kind !== 'people') return words.join(' ').replace(/^the /, '');
  const [first = '', ...rest] = (words.at(-1) ?? '').split('-');
  const last = [...(articles.has(first) && rest.length > 0 ? [] : [first]), ...rest].join('-');
  return `${last} ${words.slice(0, -1).join(' ')}`;
}
