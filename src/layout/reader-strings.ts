import { readerStringsAr } from './reader-strings-ar.ts';
import { readerStringsEn } from './reader-strings-en.ts';

/** The words of the reader’s comforts. */
export type ReaderStrings = typeof readerStringsEn;

/** Gets the words in a language; English where there is no translation. */
export function getReaderStrings(lang: string): ReaderStrings {
  return lang.slice(0, 2) === 'ar' ? readerStringsAr : readerStringsEn;
}
