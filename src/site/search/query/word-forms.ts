import { fold } from '../../../names/spelling/fold.ts';
import { plainDigits } from './parse-query.ts';
import { getStemmed, listStems, stemByScript } from './stem-word.ts';

/** What follows a word of the searched text: other forms under which it is found, never shown. */
const JOINT = '||';
const JOINED = /\|\|[\p{L}\p{N}|]*/gu;

/**
 * Gives the forms under which a word is looked for: folded, in Arabic and Cyrillic without what is joined to it,
 * and without the endings of the languages that articles are in. `الحكومة` → `حكوم`; `Søren` → `soren`.
 *
 * @param languages As `getStemmed` gives them.
 */
export function toForms(word: string, languages: readonly string[] = []): string[] {
  const plain = foldWord(word);
  const stem = stemByScript(plain);
  return stem === undefined ? [plain, ...listStems(plain, languages)] : [stem];
}

/**
 * Adds to the words of an HTML text the forms that the index would not have by itself: `Søren` → `Søren||soren`.
 *
 * @param lang Language of the text.
 */
export function addForms(html: string, lang: string): string {
  const language = getStemmed(lang);
  const languages = language ? [language] : [];
  return html.replace(/<[^>]*>|[^\s<>]+/g, (part, at: number) => {
    if (part.startsWith('<')) return part;
    const token = part.replaceAll(JOINT, '|');
    // What a tag cuts in two is no whole word.
    CUT.lastIndex = at + part.length;
    if (CUT.test(html)) return token;
    const forms = listForms(token.replace(/&#?\w+;/g, ' ').trim(), languages);
    return forms.length > 0 ? `${token}${JOINT}${forms.join('|')}` : token;
  });
}

/** An inline tag with a letter right behind it. */
const CUT = /(?:<\/?(?:a|b|i|em|strong|del|sup|sub|code|mark|span)\b[^>]*>)+[\p{L}\p{N}]/uy;

/** Takes the forms off again. */
export function dropForms(text: string): string {
  return text.replace(JOINED, '');
}

/** Endings that English words take. */
const ENDING = /^(?:e?s|e?d|ed|ing|ings|e|ers?|or|y|ies|ied|ly|al|ally|ions?|ations?|ments?)?$/;

/** Whether a word of the searched text is looked for under a form; English endings do not count. */
export function hasForm(indexed: string, forms: readonly string[]): boolean {
  const [token = '', added = ''] = indexed.split(JOINT);
  const own = [
    toIndexed(token),
    ...token.split(/[^\p{L}\p{M}\p{N}]+/u).map(toIndexed),
    ...added.split('|'),
  ];
  return own.some((word) => forms.some((form) => isSameWord(word, form)));
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
  if (languages.length === 0 && /^[\x20-\x7f]*$/.test(token)) return [];
  const own = toIndexed(token);
  const halves = token.split(/[-‐–/]/);
  // The index cuts a word at a straight mark, and not at a curly one.
  const cut = halves
    .filter((half) => /\p{L}[’ʼ]\p{L}/u.test(half))
    .flatMap((half) => [half, ...half.split(/[’ʼ]/)]);
  const parts = cut.flatMap((part) => toForms(part)).filter(({ length }) => length > 2);
  // “l’élection”, “Kabinett-Chefs”: each half has its own.
  const pieces = token.split(/[-‐–/'’ʼ]/);
  const stems =
    pieces.length > 1 ? pieces.flatMap((one) => listStems(foldWord(one), languages)) : [];
  const forms = [...toForms(token, languages), ...parts, ...stems].filter(Boolean);
  if (forms.every((form) => form === own)) return [];
  // What is joined to a word of two halves takes the place of the whole.
  return [...new Set([own, ...forms])].filter((form) => form !== own || JOINS.test(token));
}
/** A mark between letters. */
const JOINS = /[\p{L}\p{N}][^\p{L}\p{M}\p{N}]+[\p{L}\p{N}]/u;

/** What the index makes of a word by itself: small letters without marks. */
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
