import { splitWords, type Word } from './split-words.ts';
import { articles, freeArticles } from './vocabulary.ts';

/** “Abdul”, “Abdel”, “Abd al-”: “servant of”, whose article belongs to it. */
const SERVANT = /^abd[aeu]l(?=$|\p{L}{3})/u;
/** “Abdullah”, “Abdalla”: the same word joined to “Allah”. */
const SERVANT_OF_GOD = /^abd[aeu]ll?ah?$/;
const ARABIC_SERVANT = /^عبدال(?=\p{L}{2})/u;
const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u;
/** “Abu al-”, “father of the”, written as one with what follows. */
const ARABIC_FATHER = /^(?<father>اب[وي])ال(?=\p{L}{2})/u;

/**
 * Cuts a folded word into the words that names have, so that all ways to join them are one:
 * `abdelfattah` → `abd`, `fattah`; `عبدالرحمن` → `عبد`, `رحمن`; `الدبيبة` → `دبيبة`; `mi6` → `mi`, `6`.
 *
 * @returns Nothing for the Arabic article.
 */
export function toNameWords(word: string): string[] {
  const last = word.charCodeAt(word.length - 1);
  if (last >= ZERO && last <= NINE) return word.split(/(?<=\p{L})(?=\p{N})/u);
  const first = word.charCodeAt(0);
  if (first === ALEF || first === AIN) {
    const father = ARABIC_FATHER.exec(word)?.groups?.['father'];
    if (father) return [father, word.replace(ARABIC_FATHER, '')];
    if (!ARABIC_SERVANT.test(word)) return [word.replace(ARABIC_ARTICLE, '')];
    return ['عبد', word.replace(ARABIC_SERVANT, '')];
  }
  if (first !== A && first !== E && first !== HEBREW_ALEF) return [word];
  if (freeArticles.has(word)) return [];
  if (SERVANT_OF_GOD.test(word)) return ['abd', 'allah'];
  return SERVANT.test(word) ? ['abd', word.replace(SERVANT, '')].filter(Boolean) : [word];
}
const [A, E, ALEF, AIN, HEBREW_ALEF] = [0x61, 0x65, 0x627, 0x639, 0x5d0];
const [ZERO, NINE] = [0x30, 0x39];

/** Whether a word is the beginning of a longer name and none by itself: “Abdul”. */
export function isServant(word: string): boolean {
  return /^abd[aeu]l$/.test(word);
}

/** Whether a word is an article joined to the next one by a hyphen: `el-Sisi`, `as-Sisi`. */
export function isJoinedArticle(words: readonly Word[], at: number): boolean {
  return articles.has(words[at]?.text ?? '') && words[at + 1]?.gap === 'hyphen';
}

/**
 * Splits a name in any script into the words by which it is matched and looked up:
 * `Abdul-Fattah El-Sissi` → `abd`, `fattah`, `sissi`.
 *
 * @returns Words without articles. A name of one word keeps its article if that is written as one with
 *   it: `الكبير` is a name, `كبير` is “big”; and `abdul` alone is not `abd`.
 */
export function getNameWords(name: string): string[] {
  return toSpelling(splitWords(name)).flatMap(({ words }) => words);
}

/** A written word of a name with the words that it stands for. */
export type SpeltWord = { written: Word; words: string[] };

/** Splits a name like `getNameWords`, and tells which written word each comes from. */
export function toSpelling(written: readonly Word[]): SpeltWord[] {
  const last = written.length - 1;
  const [first] = written;
  if (first && last === 0) return [{ written: first, words: toOnlyWords(first.text) }];
  return written.flatMap((word, at) => {
    if (isJoinedArticle(written, at)) return [];
    const words = toNameWords(word.text);
    if (words.length > 0) return { written: word, words };
    return at === last ? { written: word, words: [word.text] } : [];
  });
}

function toOnlyWords(word: string): string[] {
  if (ARABIC_ARTICLE.test(word) || isServant(word)) return [word];
  const words = toNameWords(word);
  return words.length > 0 ? words : [word];
}

/**
 * Makes the key under which a spelling is filed and looked up: `Deir el-Balah` → `deirbalah`.
 *
 * @returns The words of the name run together; empty for text without letters and digits.
 */
export function getNameKey(name: string): string {
  return getNameWords(name).join('');
}

/**
 * Takes off an article that is written as one with the name: `alkoni` → `koni`, `essisi` → `sisi`.
 *
 * @returns The key itself when it has none, or when little would be left.
 */
export function dropJoinedArticle(key: string): string {
  return key.replace(/^(?:[ae]l|[ae]([sdrtnz])(?=\1))(?=[a-z]{4})/, '');
}

/** And, so, in, like, to: one letter that Arabic writes with the word after it. */
const ARABIC_PREFIX = /^[وفبكل](?=\p{Script=Arabic}{3})/u;
/** And, the, in, to, from, that: one letter that Hebrew writes with the word after it. */
const HEBREW_PREFIX = /^[והבלמשכ](?=\p{Script=Hebrew}{3})/u;

/**
 * Lists the keys that a word of a text may have at the beginning of a name; in Arabic and Hebrew `and`,
 * `in`, `to` and the article are joined to it: `وبالسيسي` → `وبالسيسي`, `بالسيسي`, `السيسي`, `سيسي`.
 */
export function listFirstKeys(word: string): string[] {
  const keys = [...new Set([toNameWords(word).join(''), ...(isServant(word) ? [word] : [])])];
  const code = word.charCodeAt(0);
  if (code < 0x590 || code > 0x6ff) return keys;
  const prefix = code < 0x600 ? HEBREW_PREFIX : ARABIC_PREFIX;
  const forms = [word];
  for (let rest = word; forms.length < 4 && prefix.test(rest); ) {
    rest = rest.startsWith('لل') ? `ال${rest.slice(2)}` : rest.slice(1);
    forms.push(rest);
  }
  return [...new Set(forms.flatMap((form) => [form, toNameWords(form).join('')]))];
}
