import { getInterfaceLanguage } from './interface-language.ts';
import { readerStringsAr } from './reader-strings-ar.ts';
import { type ReaderStrings, readerStringsEn } from './reader-strings-en.ts';

/** Gets the words in a language; English where there is no translation. */
export function getReaderStrings(lang: string): ReaderStrings {
  return getInterfaceLanguage(lang) === 'ar' ? readerStringsAr : readerStringsEn;
}
