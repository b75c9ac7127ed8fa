import { areNamesakes, getSpellings, type NameEntry, type Registry } from '../registry/registry.ts';
import { fold } from '../spelling/fold.ts';
import { toSpelling } from '../spelling/name-words.ts';
import { splitWords } from '../spelling/split-words.ts';
import { freeArticles } from '../spelling/vocabulary.ts';
import { states } from '../spelling/words-beside-names.ts';

/** An entry that a spelling names, and how the spelling must be written. */
export type Hit = {
  entry: NameEntry;
  /** Namesakes who all bear it; which of them is meant, what stands around it tells. */
  bearers?: readonly NameEntry[];
  /** Offsets in the key at which a word of a text may begin. */
  starts: readonly number[];
  /** Offsets in the key of words that must begin with a capital, as they do in the registry. */
  capitals: readonly number[];
  /** An abbreviation that must be written in capitals: WHO is not who. */
  shout: boolean;
  /** Whether the spelling begins with an article, and whether it may be left out: `el-Sisi`, but `El Salvador`. */
  article: 'none' | 'optional' | 'needed';
  /** Counts after a longer spelling only. */
  short: boolean;
  /** A city, of which other countries may have one too; states follow American ones: “Chicago, Illinois”. */
  city: 'no' | 'yes' | 'american';
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
  const countries = new Map(
    entries
      .filter(({ kind, otherNames }) => kind === 'places' && otherNames[0])
      .map(({ id, otherNames }) => [id, otherNames]),
  );
  const getCity = ({ name, within = '', otherNames }: NameEntry): Hit['city'] => {
    const country = countries.get(within);
    const isState = states.has(fold(name).replace(' ', '-')) && !otherNames[0];
    if (!country || isState) return 'no';
    return country.includes('United States') ? 'american' : 'yes';
  };
  for (const entry of entries) {
    for (const name of getSpellings(entry))
      addSpelling(spellings, entry, name, false, getCity(entry));
  }
  for (const entry of entries) {
    // Names of places in other languages that use our alphabet are often words: “Indie”.
    const foreign = entry.otherNames.filter((name) => !/\p{Script=Latin}/u.test(name));
    for (const name of foreign) addSpelling(spellings, entry, name, true, getCity(entry));
  }
  return { spellings };
}

function addSpelling(
  spellings: Map<string, Hit | undefined>,
  entry: NameEntry,
  name: string,
  other: boolean,
  city: Hit['city'],
): void {
  const written = splitWords(name);
  const spelt = toSpelling(written);
  if (spelt.length === 0) return;
  const [starts, capitals]: [number[], number[]] = [[], []];
  let key = '';
  for (const [at, { written: word, words }] of spelt.entries()) {
    // “Willy De Clercq” is also written “de Clercq”.
    const isInner = at > 0 && at < spelt.length - 1;
    if (word.capital && !(isInner && word.text.length < 4)) capitals.push(key.length);
    for (const part of words) {
      starts.push(key.length);
      key += part;
      if (!spellings.has(key)) spellings.set(key, undefined);
    }
  }
  const hit: Hit = {
    entry,
    starts,
    capitals,
    shout: name.length <= 6 && /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(name),
    article: getArticle(written[0]?.text ?? '', spelt[0]?.written === written[0], written[1]?.gap),
    short: Boolean(entry.short?.includes(name)),
    city,
    other,
  };
  const present = spellings.get(key);
  if (!present) spellings.set(key, hit);
  else if (present.entry === entry || present.bearers?.includes(entry))
    spellings.set(key, join(present, hit));
  else if (present.other) spellings.set(key, undefined);
  else if (areNamesakes(present.entry, entry)) {
    const bearers = [...(present.bearers ?? [present.entry]), entry];
    spellings.set(key, { ...join(present, hit), bearers });
  }
}

function getArticle(first: string, isKept: boolean, gap: string | undefined): Hit['article'] {
  if (isKept) return 'none';
  return freeArticles.has(first) && gap === 'space' ? 'needed' : 'optional';
}

/** What two spellings of an entry that have one key ask for both. */
function join(one: Hit, other: Hit): Hit {
  return {
    ...one,
    starts: [...new Set([...one.starts, ...other.starts])],
    capitals: one.capitals.filter((offset) => other.capitals.includes(offset)),
    shout: one.shout && other.shout,
    article: one.article === other.article ? one.article : 'optional',
    short: one.short && other.short,
  };
}
