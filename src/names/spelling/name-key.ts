import { cutEnding } from './cut-ending.ts';
import { fold } from './fold.ts';

/** The Arabic article as it is written before sun and moon letters, joined by a hyphen. */
const ARTICLE = /^(?:a[lshdrntz]|e[lsrdnt]|ul|[ae]sh)$/;
/** “Abdul”, “Abdel”, “Abd al-” begin many names: the article inside them is dropped as well. */
const SERVANT = /^abd[aeu]l(?!l?ah?$)/;
const GOD = /^abd[aeu]ll?ah?$/;
const ARABIC_SERVANT = /^عبدال(?=\p{L}{2})/u;
const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u;

/**
 * Splits a name as it is looked up, in any script, into folded words without articles:
 * `Abdul-Fattah El-Sissi` → `abd`, `fattah`, `sissi`.
 *
 * @returns Words of letters and digits; a last word stays even if it looks like an article, and a
 *   name of one word stays as it is: `الكبير` is a name, `كبير` is “big”, and `abd` no `abdul`.
 */
export function getNameWords(name: string): string[] {
  const parts = fold(name)
    .replace(/\S+/g, cutEnding)
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/(?<=\p{L})["']s(?![\p{L}\p{N}])|["']/gu, '')
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .map((part) => part.split('-').filter(Boolean))
    .filter((pieces) => pieces.length > 0);
  const words = parts.flatMap((pieces, place) =>
    pieces.filter((piece, index) => {
      if (index < pieces.length - 1) return !ARTICLE.test(piece);
      return place === parts.length - 1 || !/^[ae]l$/.test(piece);
    }),
  );
  return words.length > 1 ? words.map(normalizeWord) : words.map(normalizeOnly);
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
  return key.replace(/^(?:[ae]l|e([sdrtnz])(?=\1))(?=[a-z]{4})/, '');
}

function normalizeOnly(word: string): string {
  return /^abd[aeu]l$/.test(word) || ARABIC_ARTICLE.test(word) ? word : normalizeWord(word);
}

function normalizeWord(word: string): string {
  return word
    .replace(GOD, 'abdallah')
    .replace(SERVANT, 'abd')
    .replace(ARABIC_SERVANT, 'عبد')
    .replace(ARABIC_ARTICLE, '');
}
