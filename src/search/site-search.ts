import type { ResolvedName } from '../names/resolve-name.ts';
import { suggestNames } from '../names/suggest-names.ts';
import { type Answer, answerQuery } from './answer-query.ts';
import { loadNames } from './load-names.ts';
import type { SearchPlace } from './load-pagefind.ts';
import { makeResult } from './make-result.ts';
import { NameCombobox } from './name-combobox.ts';
import { SearchFilters } from './search-filters.ts';
import { formatSearchState, readSearchState, type SearchState } from './search-state.ts';
import type { SearchWords } from './search-words.ts';
import { showAnswer } from './show-answer.ts';
import { walkLinks } from './walk-links.ts';

/** Milliseconds without a key before a search runs. */
const PAUSE = 120;

/** Searches as one types, in place of sending the form. */
class SiteSearch extends HTMLElement {
  #base = '/';
  #words: SearchWords = JSON.parse(this.dataset['words'] ?? '{}');
  #state: SearchState = readSearchState('');
  #answer: Answer | undefined;
  #combobox: NameCombobox | undefined;
  #filters: SearchFilters | undefined;
  #timer = 0;
  #run = 0;

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    this.#state = readSearchState(location.search);
    this.#input.value = this.#state.query;
    this.#filters ??= new SearchFilters(this.#get('.filters'), loadNames(this.#base));
    const list = this.#get('[role=listbox]');
    this.#combobox ??= new NameCombobox(this.#input, list, ({ ref }) => {
      location.href = `${this.#base}${ref}/`;
    });
    this.addEventListener('input', this.#onInput);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('submit', this.#onSubmit);
    this.#more.addEventListener('click', this.#onMore);
    void this.#start();
  }

  async #start(): Promise<void> {
    const filters = await this.#filters?.choose(this.#state);
    this.#state = { ...this.#state, filters: filters ?? {} };
    if (this.#state.query) await this.#search();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.removeEventListener('input', this.#onInput);
    this.removeEventListener('focusin', this.#onFocus);
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('submit', this.#onSubmit);
    this.#more.removeEventListener('click', this.#onMore);
  }

  #onInput = (event: Event): void => {
    clearTimeout(this.#timer);
    const isTyping = event.target === this.#input;
    if (isTyping) this.#state = { ...this.#state, query: this.#input.value.trim(), asTyped: false };
    else Object.assign(this.#state, this.#filters?.read());
    this.#timer = window.setTimeout(() => void this.#search(isTyping), isTyping ? PAUSE : 0);
  };

  /** The names are small and answer most searches; the words are loaded when they are needed. */
  #onFocus = (event: Event): void => {
    if (event.target === this.#input) void loadNames(this.#base)('index.json');
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#combobox?.close();
    void this.#search().then(() => this.#links[0]?.focus());
  };

  #onMore = (): void => {
    const next = this.#get('.results').childElementCount;
    void this.#showMore().then(() =>
      this.querySelectorAll<HTMLElement>('.results a')[next]?.focus(),
    );
  };

  /** In the list of names first; else down and up walk from the box through the results and back. */
  #onKey = (event: KeyboardEvent): void => {
    const isInBox = document.activeElement === this.#input;
    const isForList = isInBox && !event.isComposing && this.#combobox?.press(event.key);
    if (isForList || walkLinks(event.key, [this.#input, ...this.#links])) event.preventDefault();
  };

  async #search(isTyping = false): Promise<void> {
    const run = ++this.#run;
    const { query } = this.#state;
    history.replaceState(history.state, '', location.pathname + formatSearchState(this.#state));
    try {
      const answer = query ? await answerQuery(this.#state, this.#place) : undefined;
      const articles = await answer?.take(0);
      const suggested = isTyping ? await this.#suggest() : [];
      if (run !== this.#run) return;
      if (document.activeElement === this.#input) this.#combobox?.show(suggested);
      this.#answer = answer;
      const places = {
        names: this.#get('.names'),
        note: this.#get('.note'),
        status: this.#get('[role=status]'),
      };
      showAnswer(
        places,
        { answer, suggested: suggested.length },
        this.#state,
        this.#words,
        this.#base,
      );
      this.#get('.results').replaceChildren();
      this.#append(articles ?? []);
    } catch {
      if (run === this.#run) this.#get('[role=status]').textContent = this.#words.failed;
    }
  }

  async #suggest(): Promise<ResolvedName[]> {
    const { query } = this.#state;
    return query.length > 1 ? suggestNames(query, loadNames(this.#base)) : [];
  }

  async #showMore(): Promise<void> {
    const from = this.#get('.results').childElementCount;
    this.#append((await this.#answer?.take(from)) ?? []);
  }

  #append(articles: Awaited<ReturnType<Answer['take']>>): void {
    const { lang } = document.documentElement;
    const list = this.#get('.results');
    list.append(...articles.map((article) => makeResult(article, lang)));
    this.#more.hidden = list.childElementCount >= (this.#answer?.total ?? 0);
  }

  get #place(): SearchPlace {
    return { base: this.#base, hasArchive: 'archive' in this.dataset };
  }
  get #input(): HTMLInputElement {
    return this.#get('input');
  }
  get #more(): HTMLButtonElement {
    return this.#get('button.more');
  }
  get #links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':is(.names, .results) a')];
  }

  #get<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`site-search has no “${selector}”. SearchPage.astro sets it.`);
    return element;
  }
}

customElements.define('site-search', SiteSearch);
