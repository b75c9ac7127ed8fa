import { getSpellings, type NameEntry } from '../registry/registry.ts';
import { toNameWords } from '../spelling/name-words.ts';
import { splitWords, type Word } from '../spelling/split-words.ts';
import { titles } from '../spelling/words-beside-names.ts';
import type { CompiledNames } from './compile-names.ts';
import { type Found, findSpelling, opensName } from './find-spelling.ts';

/** What the text has told so far, and its words in small letters. */
export type Known = {
  surnames: Map<string, NameEntry>;
  /** Entries named in full. */
  entries: Set<NameEntry>;
  /** Acronyms that are other bodies here. */
  others: ReadonlySet<string>;
  small: ReadonlySet<string>;
  /** On which the article was published, if that is known. */
  day?: string;
};

/** Whether a spelling may count here: not one that is short before a longer one, or another's. */
export function isKnown(
  found: Found,
  words: readonly Word[],
  names: CompiledNames,
  { entries, others }: Known,
): boolean {
  const { hit, from, to } = found;
  const word = words[from]?.text ?? '';
  if (hit.shout && others.has(word)) return false;
  if (!hit.short) return true;
  // `سراج` is a lamp, `السراج` may be a man.
  const isNoun = to - from === 1 && /^\p{Script=Arabic}/u.test(word);
  if (!entries.has(hit.entry)) return isInRole(found, words, names);
  return !isNoun || /^[وفبك]?(?:ال|لل)/.test(word);
}

/** Takes note of a name: from here on its short spellings, and a person’s surname, may count. */
export function introduce({ hit, from, to }: Found, words: readonly Word[], known: Known): void {
  known.entries.add(hit.entry);
  const last = words[to - 1];
  if (hit.entry.kind !== 'people' || to - from < 2 || !last) return;
  known.surnames.set(getSurname(last), hit.entry);
}

/** Small words before a surname that belong to it, by entry: `von`, `der` of “Ursula von der Leyen”. */
const particles = new WeakMap<NameEntry, ReadonlySet<string>>();

/** Reaches back over the small words of a surname: “Da Silva” where `silva` was found. */
export function reachBack(entry: NameEntry, from: number, words: readonly Word[]): number {
  if (entry.kind !== 'people') return from;
  const own = getParticles(entry);
  let first = from;
  while (words[first]?.gap === 'space' && own.has(words[first - 1]?.text ?? '')) first -= 1;
  return first;
}

/** Whether a person is named with a given name: “Ursula von der Leyen”, but not “von der Leyen”. */
export function isFull({ hit, from }: Found, words: readonly Word[]): boolean {
  if (hit.entry.kind !== 'people' || hit.starts.length < 2) return false;
  return !getParticles(hit.entry).has(words[from]?.text ?? '');
}

function getParticles(entry: NameEntry): ReadonlySet<string> {
  const known = particles.get(entry);
  if (known) return known;
  const inner = getSpellings(entry).flatMap((name) => splitWords(name).slice(1, -1));
  const own = new Set(
    inner.map(({ text }) => text).filter(({ length }) => length === 2 || length === 3),
  );
  particles.set(entry, own);
  return own;
}

/** Finds the surname of a person who has been named in full; an article belongs to it. */
export function findSurname(words: readonly Word[], at: number, surnames: Known['surnames']) {
  const place = opensName(words, at) ? at + 1 : at;
  const word = words[place];
  const entry = word?.capital ? surnames.get(getSurname(word)) : undefined;
  return entry && { entry, from: at, to: place + 1 };
}

/** A surname as it stands alone; in Arabic its article tells it from a word: `كبير` is “big”. */
export function getSurname({ text }: Word): string {
  return text.startsWith('ال') ? text : toNameWords(text).join('');
}

/**
 * Tells whether a name begins a registered role of the person named after it: Central Bank in
 * “Central Bank Governor Sadiq al-Kabir”.
 */
function isInRole({ from, to }: Found, words: readonly Word[], names: CompiledNames) {
  let end = to;
  while (titles.has(words[end]?.text ?? '')) end += 1;
  const person = findSpelling(words, end, names);
  if (end === to || !person) return false;
  const phrase = join(words.slice(from, end));
  return person.hit.entry.roles.some((role) => join(splitWords(role)) === phrase);
}

function join(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}
