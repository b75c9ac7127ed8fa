import { isCommonWord } from '../../base/dictionary.ts';
import { getSpellings, type NameEntry } from '../registry/registry.ts';
import { fold } from '../spelling/fold.ts';
import { getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { listRoleForms } from './list-role-forms.ts';
import { listVariants } from './list-variants.ts';

/** The spellings under which an entry is found, each as its words parted by spaces. */
export type EntryKeys = {
  keys: Set<string>;
  surnames: Set<string>;
  /** Short names in other languages that use our letters. */
  foreign: Set<string>;
  /** Other ways to say its roles, which yield to what others are called. */
  roles: Set<string>;
  /** Keys from other languages that are words of this one: `chine`. */
  words: Set<string>;
};

/** Letters of a name in another language that is looked for with slips, too: shorter ones are like many words. */
const LONG = 6;

/**
 * Lists the keys of an entry: all spellings and roles, names in other languages, and for a person
 * the last word of each name. Short spellings are filed with surnames, which others bear too.
 */
export function listKeys(entry: NameEntry): EntryKeys {
  const short = entry.short ?? [];
  const own = getSpellings(entry).filter((spelling) => !short.includes(spelling));
  const toKeys = (names: readonly string[]) =>
    new Set(names.flatMap(listVariants).map(toKey).filter(Boolean));
  const written = toKeys([...own, ...entry.roles]);
  const others = toKeys(entry.otherNames);
  const foreign = new Set(
    [...others].filter((key) => !written.has(key) && !getScript(key) && key.length < LONG),
  );
  const keys = new Set([...written, ...[...others].filter((key) => !foreign.has(key))]);
  const surnames = new Set([...toKeys(short)].filter((key) => !keys.has(key)));
  if (entry.kind === 'people') {
    for (const surname of own.flatMap(listVariants).flatMap(listSurnames)) {
      if (surname.length > 1 && !keys.has(surname)) surnames.add(surname);
    }
  }
  const words = new Set([...foreign].filter(isCommonWord));
  return { keys, surnames, foreign, roles: toKeys(entry.roles.flatMap(listRoleForms)), words };
}

function toKey(name: string): string {
  return getNameWords(name).join(' ');
}

function listSurnames(spelling: string): string[] {
  const words = getNameWords(spelling);
  const [article = ''] = /(?<=\s)ال(?=\p{L}{2,}$)/u.exec(fold(spelling)) ?? [];
  const last = words.length > 1 ? [article + words.at(-1)] : [];
  // “中曽根康弘”: a surname of two or three, then a given name of two.
  const isJapanese = words.length === 1 && /^\p{Script=Han}{4,6}$/u.test(spelling);
  const first = isJapanese ? [spelling.slice(0, 2), spelling.slice(0, spelling.length - 2)] : [];
  return [...last, ...first];
}
