/**
 * A word to look for, or words in their order; as typed, without marks around them. The position is that of the
 * first word among all words typed.
 */
export type Term = { words: string[]; isPhrase: boolean; position: number };

/** The parts of a search. */
export type Query = {
  /** What an article must have: one of each group; those of a group were joined by `OR`. */
  groups: Term[][];
  /** What an article must not have. */
  without: Term[];
  /** First and last day, as `2024-09-01`; a last day may lie behind the end of its month. */
  from?: string;
  to?: string;
  /** Who signed. */
  by: string[];
  /** Sections or names. */
  within: string[];
  /** Operators whose value cannot be read. */
  unread: string[];
  /** The words alone, among which a name is looked for. */
  plain: string;
  /** Some words are between quotation marks: they are searched letter by letter. */
  isLiteral: boolean;
};

/** Names of the operators. */
const KEYS: Record<string, 'from' | 'to' | 'by' | 'within'> = {
  from: 'from',
  to: 'to',
  by: 'by',
  in: 'within',
  من: 'from',
  منذ: 'from',
  إلى: 'to',
  الى: 'to',
  حتى: 'to',
  بقلم: 'by',
  في: 'within',
};

/** Words that most texts have: they are searched only between quotation marks, or where there is nothing else. */
const SMALL = new Set(
  `the a an of in and on at by with about for from to is was are were did does do what who when where which why
  how say says tell me في من على عن إلى ماذا ما هل أين متى كيف ve ile bir bu ne kim nerede için mi mı mu mü`.split(
    /\s+/,
  ),
);

const TOKEN = /(?<=^|\s)(-?)(?:(\p{L}+):)?(?:"([^"]*)"?|([^\s"]+))|"([^"]*)"?|[^\s"]+/gu;

/**
 * Parses a search: `"west bank" -football OR … from:2024-09 to:2024 by:"Amina Sow" in:world`. Whatever is no
 * operator is a word.
 *
 * @param text As typed.
 */
export function parseQuery(text: string): Query {
  const query: Query = {
    groups: [],
    without: [],
    by: [],
    within: [],
    unread: [],
    plain: '',
    isLiteral: false,
  };
  const plain: string[] = [];
  let joins = false;
  let position = 0;
  for (const match of straighten(takeFromAddress(text)).matchAll(TOKEN)) {
    const [whole, sign = '', name = '', quoted = match[5], bare] = match;
    const key = KEYS[name.toLowerCase()];
    if (key) {
      // “-by:” would need all articles but some, which the index cannot give.
      if (sign) query.unread.push(whole);
      else addOperator(query, key, (quoted ?? bare ?? '').trim(), whole);
      joins = false;
      continue;
    }
    if (whole === 'OR') {
      joins = query.groups.length > 0;
      continue;
    }
    const value = quoted ?? (sign ? whole.slice(1) : whole);
    const words = value.split(/\s+/).map(trimWord).filter(Boolean);
    if (words.length === 0) continue;
    const term: Term = { words, isPhrase: quoted !== undefined, position };
    position += words.length;
    if (sign) query.without.push(term);
    else {
      if (joins) query.groups.at(-1)?.push(term);
      else query.groups.push([term]);
      plain.push(quoted ?? whole);
      query.isLiteral ||= term.isPhrase;
    }
    joins = false;
  }
  return { ...query, groups: dropSmall(query.groups), plain: plain.join(' ') };
}

/** A pasted address; its last part tells of what its page is. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.|\/)\S*?(?<last>[^/?#\s]+)\/?(?:[?#]\S*)?\s*$/i;

/** Takes what is looked for out of a pasted address: `https://en.example.org/wiki/Ada_Morn` → `Ada Morn`. */
function takeFromAddress(text: string): string {
  const last = ADDRESS.exec(text)?.groups?.['last'];
  const words = last?.replace(/\.x?html?$/i, '').replace(/[_-]+/g, ' ') ?? text;
  if (!/%[\da-f]{2}/i.test(words)) return words;
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** Writes marks and digits in one way: `“west bank” −word ٢٠٢٤` → `"west bank" -word 2024`. */
function straighten(text: string): string {
  return plainDigits(text)
    .replace(/[“”„«»＂]/g, '"')
    .replace(/(?<=^|\s)[−–—](?=\S)/g, '-');
}

function addOperator(
  query: Query,
  key: 'from' | 'to' | 'by' | 'within',
  value: string,
  whole: string,
) {
  if (!value) return;
  if (key === 'by' || key === 'within') {
    query[key].push(value);
    return;
  }
  const day = readDay(value, key === 'from' ? '01' : '12', key === 'from' ? '01' : '31');
  if (day) query[key] = day;
  else query.unread.push(whole);
}

/** Reads a year, month or day: `2024-9` → `2024-09-01`. */
function readDay(value: string, firstMonth: string, firstDay: string): string | undefined {
  const [, year, month = firstMonth, day = firstDay] =
    /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(value) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12) return undefined;
  if (Number(day) < 1 || Number(day) > 31) return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** Removes the marks around a word; those inside belong to it: `$4.50,` → `4.50`. */
function trimWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '');
}

/** Tells whether most texts have a word, so that it does not narrow a search. */
export function isSmallWord(word: string): boolean {
  return SMALL.has(word.toLowerCase());
}

/** Leaves out small words, except where there is nothing else, between marks, or joined by `OR`. */
function dropSmall(groups: Term[][]): Term[][] {
  const isSmall = ([term, other]: Term[]) =>
    !other && !term?.isPhrase && isSmallWord(term?.words[0] ?? '');
  return groups.every(isSmall) ? groups : groups.filter((group) => !isSmall(group));
}

/** Replaces Arabic and Persian digits by ASCII digits: `٢٠٢٤` → `2024`. */
export function plainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
