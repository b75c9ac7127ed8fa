import { getSpellings, type NameEntry, type Registry } from '../registry/registry.ts';
import { splitWords } from '../spelling/split-words.ts';

/** A spelling's end in the tree of words. */
export type Hit = {
  entry: NameEntry;
  /** For each word, whether it must begin with a capital as it does in the registry. */
  capitals: boolean[];
  /** An abbreviation, folded, that must be written so in capitals: WHO is not who. */
  shout: string | undefined;
  /** Counts after a longer spelling only. */
  short: boolean;
  /** A city, of which other countries may have one too. */
  city: boolean;
  /** From CLDR rather than from an editor, who is believed first. */
  other: boolean;
};
export type Node = { next: Map<string, Node>; hit?: Hit };
/** The registry made ready for matching. */
export type CompiledNames = { root: Node };

/**
 * Makes a registry ready for matching: a tree of the folded words of all spellings.
 *
 * @returns What `matchNames` takes; make it once for all articles.
 */
export function compileNames({ entries }: Registry): CompiledNames {
  const root: Node = { next: new Map() };
  // Countries have names from CLDR, regions have not.
  const countries = new Set(
    entries.flatMap(({ kind, id, otherNames }) => (kind === 'places' && otherNames[0] ? id : [])),
  );
  const isCity = ({ within = '' }: NameEntry) => countries.has(within);
  for (const entry of entries) {
    for (const name of getSpellings(entry)) addSpelling(root, entry, name, false, isCity(entry));
  }
  for (const entry of entries) {
    // Names of places in other languages that use our alphabet are often words: “Indie”.
    const foreign = entry.otherNames.filter((name) => !/\p{Script=Latin}/u.test(name));
    for (const name of foreign) addSpelling(root, entry, name, true, isCity(entry));
  }
  return { root };
}

function addSpelling(
  root: Node,
  entry: NameEntry,
  name: string,
  other: boolean,
  city: boolean,
): void {
  const words = splitWords(name);
  const kept = words.filter(
    ({ text }, index) => !isArticle(text) || words[index + 1]?.gap !== 'hyphen',
  );
  if (kept.length === 0) return;
  let node = root;
  for (const { text } of kept) {
    const key = normalizeWord(text);
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  const capitals = kept.map(({ capital }) => capital);
  const shout = kept.length === 1 && name.length <= 6 && kept[0]?.shout ? kept[0].text : undefined;
  const short = Boolean(entry.short?.includes(name));
  const known = node.hit;
  if (!known) node.hit = { entry, capitals, shout, short, city, other };
  else if (known.entry === entry) {
    known.capitals = known.capitals.map((must, index) => must && Boolean(capitals[index]));
    known.shout &&= shout;
    known.short &&= short;
  } else if (known.other) delete node.hit;
}

/** Tells the Arabic article in Latin letters, as it stands before any letter. */
export function isArticle(word: string): boolean {
  return /^(?:a[lshdrntz]|e[lsrdnt]|ul|[ae]sh)$/.test(word);
}

/** Makes words of names alike that writers spell apart: `abdul` and `abdel`, with ال or without. */
export function normalizeWord(word: string): string {
  return word
    .replace(/^abd[aeu]ll?ah?$/, 'abdallah')
    .replace(/^abd[aeu]l(?=$|\p{L}{3})/u, 'abd')
    .replace(/^ال(?=\p{L}{2})/u, '');
}
