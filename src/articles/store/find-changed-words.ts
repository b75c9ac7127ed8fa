import { isArticle, normalizeWord } from '../../names/match/compile-names.ts';
import { getForms } from '../../names/match/find-spelling.ts';
import {
  getRef,
  getSpellings,
  type NameEntry,
  type Registry,
} from '../../names/registry/registry.ts';
import { splitWords } from '../../names/spelling/split-words.ts';

/**
 * Lists the spellings of entries that two registries do not have alike, each as its words: only an
 * article that has all words of one of them can have other names in it by the second registry.
 */
export function findChangedWords(before: Registry, after: Registry): string[][] {
  const [old, young] = [toTexts(before), toTexts(after)];
  const changed = [
    ...before.entries.filter((entry) => young.get(getRef(entry)) !== JSON.stringify(entry)),
    ...after.entries.filter((entry) => old.get(getRef(entry)) !== JSON.stringify(entry)),
  ];
  return changed.flatMap((entry) =>
    [...getSpellings(entry), ...entry.otherNames].map((spelling) =>
      // An article before a name may be written or not.
      splitWords(spelling).flatMap(({ text }) => (isArticle(text) ? [] : normalizeWord(text))),
    ),
  );
}

/** Tells whether an article may have one of the spellings; `words` are its own, folded. */
export function hasSpelling(words: string, spellings: readonly string[][]): boolean {
  const own = new Set(words.split(' ').flatMap((word) => getForms(word, true)));
  return spellings.some((spelling) => spelling.every((word) => own.has(word)));
}

function toTexts({ entries }: Registry): Map<string, string> {
  return new Map(entries.map((entry: NameEntry) => [getRef(entry), JSON.stringify(entry)]));
}
