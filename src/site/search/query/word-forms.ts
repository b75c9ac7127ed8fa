import { fold } from '../../../names/spelling/fold.ts';
import { plainDigits } from './parse-query.ts';
import { getStemmed, listStems, stemByScript } from './stem-word.ts';

/** Separates a word of the searched text from its other forms, under which it is found; they are never shown. */
const JOINT = '||';
/** Text without letters that have marks, or that are of another script. */
const ASCII = /^[\n\t\x20-\x7f]*$/;
const JOINED = /\|\|[\p{L}\p{N}|]*/gu;

/**
 * Gives the forms under which a word is searched: folded, in Arabic and Cyrillic without prefixes and endings, and
 * stemmed by the languages that articles are in. `الحكومة` → `حكوم`; `Søren` → `soren`.
 *
 * @param languages As `getStemmed` gives them.
 */
export function toForms(word: string, languages: readonly string[] = []): string[] {
  const plain = foldWord(word);
  const stem = stemByScript(plain);
  return stem === undefined ? [plain, ...listStems(plain, languages)] : [stem];
}

/**
 * Adds the forms that the index does not make itself to the words of an HTML text: `Søren` → `Søren||soren`.
 *
 * @param lang Language of the text.
 */
export function addForms(html: string, lang: string): string {
  const language = getStemmed(lang);
  const languages = language ? [language] : [];
  // Most texts in English have none, and each word would be looked at.
  if (!language && ASCII.test(html) && !html.includes(JOINT)) return html;
  return html.replace(/<[^>]*>|[^\s<>]+/g, (part, at: number) => {
    if (part.startsWith('<')) return part;
    const token = part.replaceAll(JOINT, '|');
    // A word that a tag cuts in two is not whole.
    CUT.lastIndex = at + part.length;
    if (CUT.test(html)) return token;
    const forms = listForms(token.replace(/&#?\w+;/g, ' ').trim(), languages);
    return forms.length > 0 ? `${token}${JOINT}${forms.join('|')}` : token;
  });
}

/** An inline tag with a letter right behind it. */
const CUT = /(?:<\/?(?:a|b|i|em|strong|del|sup|sub|code|mark|span)\b[^>]*>)+[\p{L}\p{N}]/uy;

/** Removes the forms that `addForms` added. */
export function dropForms(text: string): string {
  return text.replace(JOINED, '');
}

/** Endings of English words. */
const ENDING = /^(?:e?s|e?d|ed|ing|ings|e|ers?|or|y|ies|ied|ly|al|ally|ions?|ations?|ments?)?$/;

/** Tells whether a word of the searched text has one of the forms; English endings are ignored. */
export function hasForm(indexed: string, forms: readonly string[]): boolean {
  const [token = '', added = ''] = indexed.split(JOINT);
  const candidates = [
    toIndexed(token),
    ...token.split(/[^\p{L}\p{M}\p{N}]+/u).map(toIndexed),
    ...added.split('|'),
  ];
  return candidates.some((word) => forms.some((form) => isSameWord(word, form)));
}

function isSameWord(word: string, form: string): boolean {
  if (word === form) return true;
  let same = 0;
  while (same < word.length && word[same] === form[same]) same += 1;
  // “stopped”, “stop”
  const [rest, other] = [word.slice(same), form.slice(same)].map((end) =>
    end.startsWith(word[same - 1] ?? ' ') ? end.slice(1) : end,
  );
  return same > 2 && ENDING.test(rest ?? '') && ENDING.test(other ?? '');
}

function listForms(token: string, languages: readonly string[]): string[] {
  if (languages.length === 0 && ASCII.test(token)) return [];
  const whole = toIndexed(token);
  const halves = token.split(/[-‐–/]/);
  // The index cuts a word at a straight mark, and not at a curly one.
  const cut = halves
    .filter((half) => /\p{L}[’ʼ]\p{L}/u.test(half))
    .flatMap((half) => [half, ...half.split(/[’ʼ]/)]);
  const parts = cut.flatMap((part) => toForms(part)).filter(({ length }) => length > 2);
  // “l’élection”, “Kabinett-Chefs”: each half has stems.
  const pieces = token.split(/[-‐–/'’ʼ]/);
  const stems =
    pieces.length > 1 ? pieces.flatMap((piece) => listStems(foldWord(piece), languages)) : [];
  const forms = [...toForms(token, languages), ...parts, ...stems].filter(Boolean);
  if (forms.every((form) => form === whole)) return [];
  // In a word of two halves, the added forms replace the whole, so that is added too.
  return [...new Set([whole, ...forms])].filter((form) => form !== whole || JOINS.test(token));
}
/** A mark between letters. */
const JOINS = /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]/u;

/** Writes a word as the index stores it: lower case without marks. */
function toIndexed(token: string): string {
  return token
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function foldWord(word: string): string {
  return plainDigits(fold(word)).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
