import type { ReaderStrings } from './reader-strings-en.ts';

/** Loads the words in a language for what a script adds to a page; English where there is no translation. */
export async function loadReaderStrings(lang: string): Promise<ReaderStrings> {
  if (lang.slice(0, 2) === 'ar') return (await import('./reader-strings-ar.ts')).readerStringsAr;
  return (await import('./reader-strings-en.ts')).readerStringsEn;
}
