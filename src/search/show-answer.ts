import type { Answer } from './answer-query.ts';
import { makeName } from './make-name.ts';
import { makeNote } from './make-note.ts';
import type { SearchState } from './search-state.ts';
import { fillWords, type SearchWords } from './search-words.ts';

/** What a search gave: nothing where nothing was asked, and the names that begin as typed. */
export type Shown = { answer: Answer | undefined; suggested: number };
/** Parts of the search page that an answer fills. */
export type AnswerPlaces = { names: Element; note: Element; status: Element };

/** Shows the names of an answer, how the search was understood, and how many articles there are. */
export function showAnswer(
  { names, note, status }: AnswerPlaces,
  { answer, suggested }: Shown,
  state: SearchState,
  words: SearchWords,
  base: string,
): void {
  const found = !answer || answer.tier === 'none' ? [] : answer.entries;
  names.replaceChildren(
    ...found.map((name, index) => makeName(name, base, words, index ? undefined : answer?.about)),
  );
  note.replaceChildren(...(answer ? makeNote(answer, state, words) : []));
  status.textContent = answer ? describe(answer, suggested, state.query, words) : '';
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
