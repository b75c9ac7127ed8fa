import { formatDate } from '../../base/format-date.ts';
import type { Answer } from './answer-query.ts';
import { makeName } from './make-name.ts';
import { makeNote } from './make-note.ts';
import type { SearchState } from './search-state.ts';
import { fillWords, type SearchWords } from './search-words.ts';

/**
 * What a search gave: nothing where nothing was asked, the names that begin as typed, and where older
 * articles were not searched, the day since which they were.
 */
export type Shown = { answer: Answer | undefined; suggested: number; since: string | undefined };
/** Parts of the search page that an answer fills. */
export type AnswerPlaces = { names: Element; note: Element; status: Element };

/** Shows the names of an answer, how the search was understood, and how many articles there are. */
export function showAnswer(
  { names, note, status }: AnswerPlaces,
  { answer, suggested, since }: Shown,
  state: SearchState,
  words: SearchWords,
  base: string,
): void {
  const entries = !answer || answer.tier === 'none' ? [] : answer.entries;
  names.replaceChildren(
    ...entries.map((name, index) => makeName(name, base, words, index ? undefined : answer?.about)),
  );
  note.replaceChildren(...(answer ? makeNote(answer, state, words) : []));
  const { lang } = document.documentElement;
  const searched = since && fillWords(words.searched, { date: formatDate(since, lang) });
  const found = answer ? describe(answer, suggested, state.query, words) : '';
  status.textContent = [found, searched].filter(Boolean).join(' ');
}

function describe(answer: Answer, suggested: number, query: string, words: SearchWords): string {
  const { total, approximate } = answer;
  const some = total === 1 ? words.one : words.many;
  const pattern = approximate ? words.approximate : some;
  if (total > 0) return fillWords(pattern, { count: String(total), query });
  return fillWords(suggested > 0 ? words.begun : words.nothing, {
    count: String(suggested),
    query,
  });
}
