import { loadPagefind, type PagefindResult } from './load-pagefind.ts';
import { makeResult } from './make-result.ts';

/** Results that are shown at once. */
const PAGE = 10;
/** Milliseconds without a key before a search runs. */
const PAUSE = 120;

/** Searches as one types, in place of sending the form. */
class SiteSearch extends HTMLElement {
  #base = '/';
  #timer = 0;
  #run = 0;
  #results: PagefindResult[] = [];
  #shown = 0;

  connectedCallback(): void {
    this.#base = this.dataset['base'] ?? '/';
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.addEventListener('input', this.#onInput);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('submit', this.#onSubmit);
    this.#more.addEventListener('click', this.#onMore);
    if (this.#input.value) void this.#search();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.removeEventListener('input', this.#onInput);
    this.removeEventListener('focusin', this.#onFocus);
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('submit', this.#onSubmit);
    this.#more.removeEventListener('click', this.#onMore);
  }

  #onInput = (): void => {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#search(), PAUSE);
  };

  #onFocus = (): void => void loadPagefind(this.#base).catch(() => undefined);

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    void this.#search().then(() => this.querySelector<HTMLElement>('.results a')?.focus());
  };

  #onMore = (): void => {
    const next = this.#shown;
    void this.#show().then(() => this.#links[next]?.focus());
  };

  /** Down and up walk from the box through the results and back. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: (Element | null)[] = [this.#input, ...this.#links];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    if (next instanceof HTMLElement) next.focus();
  };

  async #search(): Promise<void> {
    const run = ++this.#run;
    const query = this.#input.value.trim();
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
    try {
      const pagefind = query ? await loadPagefind(this.#base) : undefined;
      const found = await pagefind?.search(query);
      if (run !== this.#run) return;
      this.#results = found?.results ?? [];
      this.#shown = 0;
      await this.#show(run);
      this.#say(query);
    } catch {
      if (run === this.#run)
        this.#status.textContent =
          'Search could not be loaded. Check the connection, or use the lists below.';
    }
  }

  /** Fetches what a list needs before it changes it, so that nothing jumps. */
  async #show(run = this.#run): Promise<void> {
    const from = this.#shown;
    const page = this.#results.slice(from, from + PAGE);
    const data = await Promise.all(page.map((result) => result.data()));
    if (run !== this.#run) return;
    const items = data.map((item) => makeResult(item, document.documentElement.lang));
    if (from === 0) this.#list.replaceChildren(...items);
    else this.#list.append(...items);
    this.#shown = from + page.length;
    this.#more.hidden = this.#shown >= this.#results.length;
  }

  #say(query: string): void {
    const count = this.#results.length;
    const articles = count === 1 ? '1 article' : `${count} articles`;
    if (!query) this.#status.textContent = '';
    else if (count > 0) this.#status.textContent = `${articles} for “${query}”.`;
    else
      this.#status.textContent = `Nothing found for “${query}”. Try fewer letters, or another spelling.`;
  }

  get #input(): HTMLInputElement {
    return this.#get('input');
  }
  get #status(): HTMLElement {
    return this.#get('[role=status]');
  }
  get #list(): HTMLElement {
    return this.#get('.results');
  }
  get #more(): HTMLButtonElement {
    return this.#get('button.more');
  }
  get #links(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.results a')];
  }

  #get<T extends HTMLElement>(selector: string): T {
    const element = this.querySelector<T>(selector);
    if (!element) throw new Error(`site-search has no “${selector}”. SearchPage.astro sets it.`);
    return element;
  }
}

customElements.define('site-search', SiteSearch);
