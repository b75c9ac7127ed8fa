import { fold } from '../../names/spelling/fold.ts';
import type { Answer } from './answer-query.ts';
import { formatSearchState, type SearchState } from './search-state.ts';
import { fillWords, type SearchWords } from './search-words.ts';

/**
 * Says how a search was understood, with a link to the other way: “Showing Abdul Hamid Dbeibeh.
 * Search for “Dabaiba” as typed instead”; for words near a name, “Did you mean …?”
 */
export function makeNote(
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
