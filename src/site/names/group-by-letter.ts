import { fold } from '../../names/spelling/fold.ts';
import { articles } from '../../names/spelling/vocabulary.ts';
import { site } from '../../site.ts';
import type { Name } from '../data/archive.ts';

/** Names under one letter of an A–Z. */
export type Letter = { letter: string; names: Name[] };

/** First consonants of Korean syllables, and how many syllables begin with each. */
const HANGUL = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const [FIRST_SYLLABLE, SYLLABLES] = [0xac00, 588];
/** The site's language first, then languages that order the letters of other scripts. */
const collator = new Intl.Collator([site.lang, 'zh-u-co-pinyin']);

/**
 * Orders names as an index does: people by their last name, an article before it passed over
 * (“al-Koni” is under K, “القاهرة” under ق), all else by the first word. Each script has its own letters.
 *
 * @returns Letters in the order of their alphabets, with `#` at the end for what begins with none.
 */
export function groupByLetter(names: readonly Name[]): Letter[] {
  const keyed = names.map((name) => ({ name, key: getIndexKey(name) }));
  keyed.sort((a, b) => collator.compare(a.key, b.key) || (a.name.ref < b.name.ref ? -1 : 1));
  const letters = Map.groupBy(keyed, ({ key }) => getLetter(key));
  return [...letters]
    .sort(([a], [b]) => Number(a === '#') - Number(b === '#') || collator.compare(a, b))
    .map(([letter, keyed]) => ({ letter, names: keyed.map(({ name }) => name) }));
}

/**
 * Gets the word that an index orders a name by, as it is written: Koni of “Musa al-Koni”, Hague of “The Hague
 * Group”.
 */
export function getIndexWord({ entry: { kind, name } }: Name): string {
  const words = name.split(/\s+/);
  if (kind !== 'people') {
    const [first = '', second = first] = words;
    return /^the$/i.test(first) ? second : first;
  }
  const last = words.at(-1) ?? '';
  const [first = '', ...rest] = last.split('-');
  return articles.has(fold(first)) && rest.length > 0 ? rest.join('-') : last;
}

function getLetter(key: string): string {
  const [first = ''] = key;
  if (!/\p{L}/u.test(first)) return '#';
  const consonant = HANGUL[Math.floor(((first.codePointAt(0) ?? 0) - FIRST_SYLLABLE) / SYLLABLES)];
  return consonant ?? first.toUpperCase();
}

function getIndexKey({ entry: { kind, name } }: Name): string {
  const words = fold(name).split(/\s+/);
  const last = kind === 'people' ? (words.at(-1) ?? '') : (words[0] ?? '');
  const [first = '', ...rest] = last.split('-');
  const isArticle = kind === 'people' && articles.has(first) && rest.length > 0;
  const plain = (isArticle ? rest : [first, ...rest]).join('-').replace(/^ال(?=..)/, '');
  if (kind === 'people') return `${plain} ${words.slice(0, -1).join(' ')}`;
  return [plain, ...words.slice(1)].join(' ').replace(/^the /, '');
}
