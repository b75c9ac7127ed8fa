import { formatDate } from '../../base/dates/format-date.ts';
import { fold } from '../../names/spelling/fold.ts';
import type { Answer } from './answer-query.ts';
import { makeName } from './make-name.ts';
import { formatSearchState, type SearchState } from './search-state.ts';
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

/**
 * Says how a search was understood, with a link to the other way: “Showing Abdul Hamid Dbeibeh.
 * Search for “Dabaiba” as typed instead”; for words near a name, “Did you mean …?”
 */
function makeNote(
  { tier, entries, span }: Answer,
  state: SearchState,
  words: SearchWords,
): (Node | string)[] {
  const [first] = entries;
  if (!first) return [];
  if (tier === 'none') {
    const href = formatSearchState({ ...state, query: first.name });
    return [makeLink(href, fillWords(words.meant, { name: first.name }))];
  }
  const typed = formatSearchState({ ...state, asTyped: true });
  const link = makeLink(typed, fillWords(words.asTyped, { query: state.query }));
  const showing = fillWords(words.showing, { name: first.name, query: span });
  return fold(span) === fold(first.name) ? [link] : [`${showing} `, link];
}

function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
