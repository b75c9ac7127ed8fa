import { isCommonWord } from '../../base/language/dictionary.ts';
import { getSpellings, isHeld, type NameEntry } from '../registry/registry.ts';
import { fold } from '../spelling/fold.ts';
import { getBag } from '../spelling/get-bag.ts';
import { getNameWords } from '../spelling/name-words.ts';
import { getScript } from '../spelling/scripts.ts';
import { rulerNumbers } from '../spelling/words-beside-names.ts';
import { listVariants } from './list-variants.ts';

/** Countries and the adjectives of them, by which roles are called: “Libyan prime minister”. */
const countries: readonly (readonly string[])[] = `
us/usa/united_states/america/american uk/united_kingdom/britain/british france/french germany/german
italy/italian spain/spanish netherlands/dutch belgium/belgian switzerland/swiss austria/austrian
sweden/swedish norway/norwegian denmark/danish finland/finnish greece/greek turkey/turkiye/turkish
russia/russian soviet_union/ussr/soviet ukraine/ukrainian poland/polish israel/israeli
palestine/palestinian egypt/egyptian libya/libyan tunisia/tunisian algeria/algerian
morocco/moroccan sudan/sudanese syria/syrian lebanon/lebanese jordan/jordanian iraq/iraqi iran/iranian
saudi_arabia/saudi kuwait/kuwaiti qatar/qatari emirates/uae/emirati yemen/yemeni oman/omani
china/chinese japan/japanese korea/korean india/indian pakistan/pakistani afghanistan/afghan
australia/australian canada/canadian mexico/mexican brazil/brazilian argentina/argentine
venezuela/venezuelan colombia/colombian cuba/cuban nigeria/nigerian kenya/kenyan ethiopia/ethiopian
europe/european africa/african ireland/irish portugal/portuguese hungary/hungarian
romania/romanian bulgaria/bulgarian serbia/serbian croatia/croatian indonesia/indonesian
malaysia/malaysian thailand/thai vietnam/vietnamese philippines/philippine chile/chilean
peru/peruvian ecuador/ecuadorean taiwan/taiwanese`
  .trim()
  .split(/\s+/)
  .map((forms) => forms.replaceAll('_', ' ').split('/'));

/** Offices that are called by more than one name. */
const OFFICES: readonly (readonly string[])[] = [
  ['prime minister', 'premier', 'leader'],
  ['president', 'leader'],
  ['chancellor', 'leader'],
  ['chief', 'director', 'leader'],
];
/** Offices of what is no country, whose holder is its “chief” or “head”. */
const HEADS =
  /^(?:president|chairman|chairwoman|governor|(?:managing )?director(?: general)?|secretary general)$/i;

/** Words at the end, or before “of”, that make a role an office of something. */
const OFFICE =
  /^(?:(?<office>[\p{L} ]+?) of (?:the )?(?<body>.+)|(?<before>.+?) (?<after>(?:prime |foreign |finance |defen[cs]e |interior |oil |energy |trade |agriculture |treasury |commerce )?(?:minister|secretary)|(?:trade )?representative|(?:managing )?director(?: general)?|secretary general|president|premier|chancellor|chief|head|boss|chairman|chairwoman|governor|treasurer|ambassador|king|queen|leader))$/iu;

/** The spellings under which an entry is found, each as its words parted by spaces. */
export type EntryKeys = {
  keys: Set<string>;
  surnames: Set<string>;
  /** Short names in other languages that use our letters. */
  foreign: Set<string>;
  /** Other ways to say its roles, which yield to what others are called. */
  roles: Set<string>;
  /** Keys that are words of this language, though as they are written they are none: `chine`, `store` of Støre. */
  words: Set<string>;
  /** What its spellings and roles of several words say in any order; see `getBag`. */
  bags: Set<string>;
};

/** Letters of a name in another language that is looked for with slips, too: shorter ones are like many words. */
const LONG = 6;

/**
 * Lists the keys of an entry: all spellings and roles, names in other languages, and for a person
 * the last word of each name. Short spellings are filed with surnames, which others bear too. A role that
 * was given up yields to who holds it today.
 *
 * @param today Like `2026-11-26`; without it, a role that has an end is past.
 */
export function listKeys(entry: NameEntry, today = '9999-12-31'): EntryKeys {
  const known = listed.get(entry);
  if (known?.today === today) return known.keys;
  const keys = makeKeys(entry, today);
  listed.set(entry, { today, keys });
  return keys;
}

/** A build lists the keys of names while articles are still updated. */
const listed = new WeakMap<NameEntry, { today: string; keys: EntryKeys }>();

function makeKeys(entry: NameEntry, today: string): EntryKeys {
  const short = entry.short ?? [];
  const own = getSpellings(entry).filter((spelling) => !short.includes(spelling));
  const toKeys = (names: readonly string[]) =>
    new Set(names.flatMap(listVariants).map(toKey).filter(Boolean));
  const past = new Set(
    entry.roles.filter((role) => {
      const terms = entry.terms?.filter((term) => term.role === role) ?? [];
      return terms.length > 0 && !terms.some((term) => isHeld(term, today));
    }),
  );
  const written = toKeys([...own, ...entry.roles.filter((role) => !past.has(role))]);
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
  const roles = toKeys([...past, ...entry.roles.flatMap(listRoleForms)]);
  const marked = own.filter((spelling) => MARKED.test(spelling)).flatMap(listSurnames);
  const words = new Set([...foreign, ...marked].filter(isCommonWord));
  const bags = new Set(
    [...written, ...roles]
      .filter((key) => key.includes(' '))
      .map((key) => getBag(key.split(' ')))
      .filter((bag) => bag.includes(' ')),
  );
  return { keys, surnames, foreign, roles, words, bags };
}

/** A mark in the last word. */
const MARKED = /[^\p{ASCII}\s]\S*$/u;

function toKey(name: string): string {
  return getNameWords(name).join(' ');
}

/** Words that a surname of two begins with: “son of”, “father of”. */
const FATHERS = new Set(['bin', 'ibn', 'بن', 'ابن', 'ابو', 'ابي']);

/** “الله” without the article. */
const GOD = 'له';

function listSurnames(spelling: string): string[] {
  const words = getNameWords(spelling);
  const [article = ''] = /(?<=\s)ال(?=\p{L}{2,}$)/u.exec(fold(spelling)) ?? [];
  const isNumber = rulerNumbers.has(words.at(-1) ?? '');
  const [before = '', end = ''] = words.slice(-2);
  // “bin Salman”: Salman is the father. “نصر الله” is one name.
  const isPair = FATHERS.has(before) || (words.length > 2 && end === GOD);
  const surname = isPair ? `${before} ${end}` : article + end;
  const last = words.length > 1 && !isNumber ? [surname] : [];
  // “中曽根康弘”: a surname of two or three, then a given name of two.
  const isJapanese = words.length === 1 && /^\p{Script=Han}{4,6}$/u.test(spelling);
  const first = isJapanese ? [spelling.slice(0, 2), spelling.slice(0, spelling.length - 2)] : [];
  return [...last, ...first];
}

/**
 * Lists other ways to say a role: `Japanese prime minister` → `Japan prime minister`, `Japan leader` …
 * Order and small words do not count, nor do abbreviations: look-up evens them out.
 */
function listRoleForms(role: string): string[] {
  const { office, body, before, after } = OFFICE.exec(role)?.groups ?? {};
  const [what, whose] = [office ?? after, body ?? before];
  if (!what || !whose) return [];
  const offices = [
    what,
    ...OFFICES.flatMap((names) => (names[0] === what.toLowerCase() ? names : [])),
  ];
  const forms = listCountryForms(whose);
  if (forms.length === 1 && HEADS.test(what)) offices.push('chief');
  return forms.flatMap((name) => offices.map((one) => `${name} ${one}`));
}

/** `Japanese` → `Japanese`, `Japan`; `West German` → `West German`, `West Germany`. */
function listCountryForms(name: string): string[] {
  const [, first = '', last = ''] = /^(.*?)([\p{L}.]+)$/u.exec(name) ?? [];
  const same = countries.find((forms) => forms.some((form) => form === name.toLowerCase()));
  const end = countries.find((forms) => forms.includes(last.toLowerCase()));
  return [name, ...(same ?? end?.map((form) => first + form) ?? [])];
}
