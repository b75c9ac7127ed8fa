import { readerStringsAr } from './reader-strings-ar.ts';
import { type ReaderStrings, readerStringsEn } from './reader-strings-en.ts';

/** Gets the words in a language; English where there is no translation. */
export function getReaderStrings(lang: string): ReaderStrings {
  return lang.slice(0, 2) === 'ar' ? readerStringsAr : readerStringsEn;
}
