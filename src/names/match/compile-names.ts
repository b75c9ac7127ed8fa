import { getSpellings, type NameEntry, type Registry } from '../registry/registry.ts';
import { toSpelling } from '../spelling/name-words.ts';
import { splitWords } from '../spelling/split-words.ts';
import { freeArticles } from '../spelling/vocabulary.ts';

/** An entry that a spelling names, and how the spelling must be written. */
export type Hit = {
  entry: NameEntry;
  /** Offsets in the key of words that must begin with a capital, as they do in the registry. */
  capitals: readonly number[];
  /** An abbreviation that must be written in capitals: WHO is not who. */
  shout: boolean;
  /** Whether the spelling begins with an article, and whether it may be left out: `el-Sisi`, but `El Salvador`. */
  article: 'none' | 'optional' | 'needed';
  /** Counts after a longer spelling only. */
  short: boolean;
  /** A city, of which other countries may have one too. */
  city: boolean;
  /** From CLDR rather than from an editor, who is believed first. */
  other: boolean;
};
/** The registry made ready for matching: hits by key; the beginnings of keys, word by word, have none. */
export type CompiledNames = { spellings: ReadonlyMap<string, Hit | undefined> };

/**
 * Makes a registry ready for matching.
 *
 * @returns What `matchNames` takes; make it once for all articles.
 */
export function compileNames({ entries }: Registry): CompiledNames {
  const spellings = new Map<string, Hit | undefined>();
  // Countries have names from CLDR, regions have not.
  const countries = new Set(
    entries.flatMap(({ kind, id, otherNames }) => (kind === 'places' && otherNames[0] ? id : [])),
  );
  const isCity = ({ within = '' }: NameEntry) => countries.has(within);
  for (const entry of entries) {
    for (const name of getSpellings(entry))
      addSpelling(spellings, entry, name, false, isCity(entry));
  }
  for (const entry of entries) {
    // Names of places in other languages that use our alphabet are often words: “Indie”.
    const foreign = entry.otherNames.filter((name) => !/\p{Script=Latin}/u.test(name));
    for (const name of foreign) addSpelling(spellings, entry, name, true, isCity(entry));
  }
  return { spellings };
}

function addSpelling(
  spellings: Map<string, Hit | undefined>,
  entry: NameEntry,
  name: string,
  other: boolean,
  city: boolean,
): void {
  const written = splitWords(name);
  const spelt = toSpelling(written);
  if (spelt.length === 0) return;
  const capitals: number[] = [];
  let key = '';
  for (const { written: word, words } of spelt) {
    if (word.capital) capitals.push(key.length);
    for (const part of words) {
      key += part;
      if (!spellings.has(key)) spellings.set(key, undefined);
    }
  }
  const hit: Hit = {
    entry,
    capitals,
    shout: name.length <= 6 && /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(name),
    article: getArticle(written[0]?.text ?? '', spelt[0]?.written === written[0], written[1]?.gap),
    short: Boolean(entry.short?.includes(name)),
    city,
    other,
  };
  const present = spellings.get(key);
  if (!present) spellings.set(key, hit);
  else if (present.entry === entry) spellings.set(key, join(present, hit));
  else if (present.other) spellings.set(key, undefined);
}

function getArticle(first: string, isKept: boolean, gap: string | undefined): Hit['article'] {
  if (isKept) return 'none';
  return freeArticles.has(first) && gap === 'space' ? 'needed' : 'optional';
}

/** What two spellings of an entry that have one key ask for both. */
function join(one: Hit, other: Hit): Hit {
  return {
    ...one,
    capitals: one.capitals.filter((offset) => other.capitals.includes(offset)),
    shout: one.shout && other.shout,
    article: one.article === other.article ? one.article : 'optional',
    short: one.short && other.short,
  };
}
