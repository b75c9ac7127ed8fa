import { makeLatest } from '../../base/concurrency.ts';
import type { ResolvedName } from '../../names/lookup/names-index.ts';
import { suggestNames } from '../../names/lookup/suggest-names.ts';
import { answerQuery } from './answer-query.ts';
import { getBack, getReach } from './get-reach.ts';
import { loadNames } from './load-names.ts';
import { describeName, toNamePath } from './make-name.ts';
import { NameCombobox } from './name-combobox.ts';
import { SearchFilters } from './search-filters.ts';
import { SearchResults } from './search-results.ts';
import { formatSearchState, isAsked, readSearchState, type SearchState } from './search-state.ts';
import { watchLate } from './watch-late.ts';

/** Milliseconds without a key before a search runs. */
const PAUSE = 120;

/** The parts of a connected element. */
type Parts = {
  input: HTMLInputElement;
  combobox: NameCombobox;
  filters: SearchFilters;
  results: SearchResults;
};

/** Searches while the reader types, instead of sending the form. */
class SiteSearch extends HTMLElement {
  #base = '/';
  #state: SearchState = readSearchState('');
  #parts: Parts | undefined;
  #timer = 0;
  readonly #ask = makeLatest();

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    this.#state = readSearchState(location.search);
    this.#parts ??= this.#findParts();
    this.#parts.input.value = this.#state.query;
    this.addEventListener('input', this.#onInput);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('submit', this.#onSubmit);
    this.addEventListener('click', this.#onClick);
    void this.#start(this.#parts);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #findParts(): Parts {
    const input = this.#get<HTMLInputElement>('input');
    const results = new SearchResults(this, this.#base);
    const go = (name: ResolvedName) => {
      location.href = toNamePath(name, this.#base);
    };
    const describe = (name: ResolvedName) => describeName(name, results.words);
    const combobox = new NameCombobox(input, this.#get('[role=listbox]'), go, describe);
    const filters = new SearchFilters(this.#get('.filters'), loadNames(this.#base));
    return { input, combobox, filters, results };
  }

  async #start({ filters }: Parts): Promise<void> {
    if (Object.keys(this.#state.filters).length > 0) await filters.fill();
    // The reader may have typed meanwhile.
    this.#state = { ...this.#state, filters: filters.choose(this.#state) };
    if (isAsked(this.#state)) await this.#search();
  }

  #onInput = ({ target }: Event): void => {
    clearTimeout(this.#timer);
    const isTyping = target instanceof HTMLInputElement;
    if (isTyping) this.#state = { ...this.#state, query: target.value.trim(), asTyped: false };
    else this.#state = { ...this.#state, ...this.#parts?.filters.read() };
    this.#timer = window.setTimeout(() => void this.#search(isTyping), isTyping ? PAUSE : 0);
  };

  /** The names are small and answer most searches; the words are loaded when they are needed. */
  #onFocus = ({ target }: Event): void => {
    if (target === this.#parts?.input) void loadNames(this.#base)('index.json');
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#parts?.combobox.close();
    void this.#search().then((isShown) => isShown && this.#parts?.results.links[0]?.focus());
  };

  #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    if (target.closest('.more')) void this.#parts?.results.showMore();
    else if (target.closest('.older')) void this.#goBack();
  };

  /** Searches older articles too; the results are new, so the focus goes to the first. */
  async #goBack(): Promise<void> {
    if (!this.#parts) return;
    const { results } = this.#parts;
    const { reach } = results;
    this.#state = { ...this.#state, back: getBack(reach + 1) };
    if (!(await this.#search())) return;
    if (results.reach === reach) results.say('failed');
    else results.links[0]?.focus();
  }

  /** Handles keys in the list of names first; else down and up move from the box through the results and back. */
  #onKey = (event: KeyboardEvent): void => {
    if (!this.#parts) return;
    const { input, combobox, results } = this.#parts;
    const isInBox = document.activeElement === input;
    const isForList = isInBox && !event.isComposing && combobox.press(event.key);
    if (isForList || walkLinks(event.key, [input, ...results.links])) event.preventDefault();
  };

  /** @returns Whether its answer is shown: not if a newer search has begun, or if it failed. */
  async #search(isTyping = false): Promise<boolean> {
    if (!this.#parts) return false;
    const { input, combobox, results } = this.#parts;
    const isLatest = this.#ask();
    const state = this.#state;
    // Suggested names are hidden once a search begins, so that the answer does not move the page.
    document.documentElement.toggleAttribute('data-asked', isAsked(state));
    history.replaceState(history.state, '', location.pathname + formatSearchState(state));
    try {
      const finding = this.#find(state, results, { isTyping, isLatest });
      const found = await watchLate(finding, () => isLatest() && results.say('late'));
      if (!isLatest()) return false;
      if (document.activeElement === input) combobox.show(found.names);
      results.show({ ...found, suggested: found.names.length }, state);
      return true;
    } catch {
      if (isLatest()) results.say('failed');
      return false;
    }
  }

  async #find(
    state: SearchState,
    results: SearchResults,
    { isTyping, isLatest }: { isTyping: boolean; isLatest: () => boolean },
  ) {
    const { archives } = results;
    const scope = {
      base: this.#base,
      archives: archives.length,
      isEmpty: this.dataset['empty'] === 'true',
      languages: this.dataset['languages']?.split(' ') ?? [],
      ...this.#parts?.filters.choices,
    };
    const reach = getReach(state, archives);
    const sayBusy = () => isLatest() && results.say('searching');
    const answer = isAsked(state) ? await answerQuery(state, scope, reach, sayBusy) : undefined;
    const articles = (await answer?.loadFrom(0)) ?? [];
    const names = isTyping ? await this.#suggest(state) : [];
    return { answer, articles, names };
  }

  async #suggest({ query }: SearchState): Promise<ResolvedName[]> {
    return query.length > 1 ? suggestNames(query, loadNames(this.#base)) : [];
  }

  #get<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`site-search has no “${selector}”. SearchPage.astro sets it.`);
    return element;
  }
}

/**
 * Moves the focus with the arrow keys from one element to the next.
 *
 * @param stops The elements, in order.
 * @returns Whether the key moved the focus.
 */
function walkLinks(key: string, stops: readonly Element[]): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const at = document.activeElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops[at + (key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !(next instanceof HTMLElement)) return false;
  next.focus();
  return true;
}

customElements.define('site-search', SiteSearch);
