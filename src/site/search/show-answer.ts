import { formatDate } from '../../base/dates/format-date.ts';
import { fold } from '../../names/spelling/fold.ts';
import type { Answer } from './answer-query.ts';
import { makeName } from './make-name.ts';
import type { MissingWord } from './query/answer-words.ts';
import { formatSearchState, type SearchState } from './search-state.ts';
import { fillWords, type SearchWords } from './search-words.ts';

/**
 * The answer to a search, none if nothing was asked; how many names begin as typed; and the first day that was
 * searched, if older articles were not.
 */
export type Shown = { answer: Answer | undefined; suggested: number; since: string | undefined };
/** Parts of the search page that an answer fills. */
export type AnswerParts = { names: Element; note: Element; meant: Element; status: Element };

/** Shows the names of an answer, how the search was understood, and how many articles there are. */
export function showAnswer(
  { names, note, meant, status }: AnswerParts,
  { answer, suggested, since }: Shown,
  state: SearchState,
  words: SearchWords,
  base: string,
): void {
  const entries = !answer || answer.tier === 'none' ? [] : answer.entries;
  names.replaceChildren(
    ...entries.map((name, index) => makeName(name, base, words, index ? undefined : answer?.about)),
  );
  names.classList.toggle('beside', Boolean(answer?.isBeside));
  // Suggestions are shown below the articles that the words found.
  const isBelow = answer?.tier === 'none' && answer.total > 0;
  const noted = answer ? noteName(answer, state, words) : [];
  meant.replaceChildren(...(isBelow ? noted : []));
  note.replaceChildren(...(answer ? makeNote(isBelow ? [] : noted, answer, state, words) : []));
  const { lang } = document.documentElement;
  const searched = since && fillWords(words.searched, { date: formatDate(since, lang) });
  const found = answer ? describe(answer, suggested, state.query, words) : '';
  status.textContent = [found, searched].filter(Boolean).join(' ');
}

function describe(answer: Answer, suggested: number, query: string, words: SearchWords): string {
  const { total, missing } = answer;
  if (!query) return total === 1 ? words.article : fillWords(words.articles, { count: `${total}` });
  if (total > 0)
    return fillWords(total === 1 ? words.one : words.many, { count: `${total}`, query });
  const nowhere = missing.find(({ isNowhere }) => isNowhere);
  const pattern = suggested > 0 ? words.begun : words.nothing;
  const found = fillWords(pattern, { count: `${suggested}`, query });
  return nowhere ? `${fillWords(words.missing, { word: nowhere.word })} ${found}` : found;
}

/** Adds the operators that cannot be read and the words that are in no article to the note on a name. */
function makeNote(
  noted: readonly (Node | string)[],
  answer: Answer,
  state: SearchState,
  words: SearchWords,
): (Node | string)[] {
  const parts = [...noted];
  for (const word of answer.unread) parts.push(fillWords(words.unread, { word }));
  for (const word of answer.missing) parts.push(...noteMissing(word, answer, state, words));
  return parts.flatMap((part, index) => (index > 0 ? [' ', part] : [part]));
}

/**
 * Notes how a name was understood, with links to alternatives: “Showing Abdul Hamid Dbeibeh.
 * Search for “Dabaiba” as typed instead”; for words near a name, “Did you mean …?”
 */
function noteName(
  { tier, entries, span, rest, isBeside }: Answer,
  state: SearchState,
  words: SearchWords,
): (Node | string)[] {
  const [first] = entries;
  if (!first) return [];
  const { name, ref } = first;
  if (tier === 'none') {
    // “zelenskyy speech”: what stands beside it is still asked for.
    const isKept = span !== '' && state.query.includes(span);
    const query = isKept ? state.query.replace(span, () => name) : name;
    const href = formatSearchState({ ...state, query });
    return [makeLink(href, fillWords(words.meant, { name }))];
  }
  if (isBeside) {
    const [kind = '', id = ''] = ref.split('/');
    const filters = { ...state.filters, [kind]: id };
    const href = formatSearchState({ ...state, query: rest, asTyped: true, filters });
    return [makeLink(href, fillWords(words.only, { name }))];
  }
  const typed = formatSearchState({ ...state, asTyped: true });
  const link = makeLink(typed, fillWords(words.asTyped, { query: state.query }));
  return fold(span) === fold(name) ? [link] : [fillWords(words.showing, { name }), link];
}

function noteMissing(
  { word, meant, begun }: MissingWord,
  { missing }: Answer,
  state: SearchState,
  words: SearchWords,
): (Node | string)[] {
  const link = (other: string, text: string) => {
    const query = state.query.replace(word, () => other).trim();
    return makeLink(formatSearchState({ ...state, query }), text);
  };
  const parts: (Node | string)[] = meant
    .slice(0, 1)
    .map((other) => link(other, fillWords(words.meant, { name: other })));
  if (begun.length > 0) parts.push(words.begins, ...begun.map((other) => link(other, other)));
  const isAlone = state.query.replace(word, '').trim() === '' || missing.length > 1;
  return isAlone ? parts : [...parts, link('', fillWords(words.without, { word }))];
}

function makeLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}
