import { makeQueue } from '../../base/concurrency.ts';
import { formatDate, formatDay } from '../../base/dates/format-date.ts';
import type { Answer } from './answer-query.ts';
import type { FoundArticle } from './query/answer-words.ts';
import { PAGE, type SearchState } from './search-state.ts';
import { fillWords, type SearchWords } from './search-words.ts';
import { showAnswer } from './show-answer.ts';
import { toMarkedUrl } from './to-marked-url.ts';
import { watchLate } from './watch-late.ts';

/** Words that are marked where one lands, at the most. */
const MARKS = 3;

/** The answer to a search, with the articles that are shown at once. */
type Found = { answer: Answer | undefined; articles: readonly FoundArticle[]; suggested: number };

/** What the search page shows below its box: names, how the search was understood, articles. */
export class SearchResults {
  /** First day of each index of the archive, latest first. */
  readonly archives: readonly string[];
  readonly #element: HTMLElement;
  readonly #base: string;
  readonly words: SearchWords;
  #answer: Answer | undefined;
  /** Articles of the answer that were fetched, those that are not available included. */
  #fetched = 0;
  #inTurn = makeQueue();
  /** Items of the list by the addresses of all articles in them. */
  readonly #told = new Map<string, Element>();

  /** @param element As `SearchPage.astro` makes it. */
  constructor(element: HTMLElement, base: string) {
    this.#element = element;
    this.#base = base;
    this.words = JSON.parse(element.dataset['words'] ?? '{}');
    this.archives = JSON.parse(element.dataset['archives'] ?? '[]');
  }

  /** How many indexes of the archive the last search covered. */
  get reach(): number {
    return this.#answer?.reach ?? 0;
  }

  get links(): HTMLElement[] {
    return [...this.#element.querySelectorAll<HTMLElement>(':is(.names, .results) a')];
  }

  show({ answer, articles, suggested }: Found, state: SearchState): void {
    this.#answer = answer;
    this.#fetched = 0;
    this.#inTurn = makeQueue();
    const older = findOlder(answer, state, this.archives);
    showOlder(this.#get('button.older'), older, this.words);
    const parts = {
      names: this.#get('.names'),
      note: this.#get('.note'),
      meant: this.#get('.meant'),
      status: this.#get('[role=status]'),
    };
    const shown = { answer, suggested, since: older.since };
    showAnswer(parts, shown, state, this.words, this.#base);
    this.#get('.results').replaceChildren();
    this.#told.clear();
    this.#append(articles);
  }

  /** Shows the articles that follow, once for each press, and moves the focus to the first of them. */
  showMore(): Promise<void> {
    const answer = this.#answer;
    return this.#inTurn(() => this.#fetchMore(answer));
  }

  /** Says that nothing more could be had, or that no answer has come yet. */
  say(what: 'failed' | 'late' | 'searching'): void {
    this.#get('[role=status]').textContent = this.words[what];
  }

  async #fetchMore(answer: Answer | undefined): Promise<void> {
    if (!answer || answer !== this.#answer) return;
    const status = this.#get('[role=status]');
    const said = status.textContent;
    const articles = await watchLate(answer.loadFrom(this.#fetched), () => {
      if (answer === this.#answer) this.say('late');
    });
    // Meanwhile another search may have been answered.
    if (answer !== this.#answer) return;
    status.textContent = said;
    const shown = this.#get('.results').childElementCount;
    this.#append(articles);
    this.#element.querySelectorAll<HTMLElement>('.results li > a')[shown]?.focus();
  }

  #append(articles: readonly FoundArticle[]): void {
    const { lang } = document.documentElement;
    const list = this.#get('.results');
    for (const article of articles) {
      const { url, source, twins = [] } = article;
      // Another report of a story is added to the item of the first.
      const above = twins.flatMap((twin) => this.#told.get(twin) ?? []).at(0);
      const item = above ?? makeResult(article, lang);
      if (above) addReport(above, url, source ?? article.headline, this.words.also);
      else list.append(item);
      this.#told.set(url, item);
    }
    this.#fetched += PAGE;
    this.#get('button.more').hidden = this.#fetched >= (this.#answer?.total ?? 0);
  }

  #get<T extends HTMLElement>(selector: string): T {
    const part = this.#element.querySelector<T>(selector);
    if (!part) throw new Error(`site-search has no “${selector}”. SearchPage.astro sets it.`);
    return part;
  }
}

/** Makes a list item of a found article: date, section and source, headline, excerpt with its matches marked. */
function makeResult(article: FoundArticle, lang: string): HTMLLIElement {
  const { url, headline, date, section, source, excerpt } = article;
  const marks = excerpt.filter((_, index) => index % 2 === 1);
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = toMarkedUrl(url, [...new Set(marks)].slice(0, MARKS));
  link.dir = 'auto';
  link.textContent = headline;
  const text = document.createElement('p');
  text.dir = 'auto';
  text.append(...excerpt.map((part, index) => (index % 2 === 1 ? makeMark(part) : part)));
  const when = document.createElement('p');
  when.className = 'when';
  const time = document.createElement('time');
  time.dateTime = date;
  time.textContent = date ? formatDay(date, lang) : '';
  when.append(time);
  for (const label of [section, source]) {
    const part = document.createElement('span');
    part.dir = 'auto';
    part.textContent = label ?? '';
    when.append(' ', part);
  }
  item.append(link, text, when);
  return item;
}

/** Adds another report of its story to an item of the list: “Also reported by Second Agency”. */
function addReport(item: Element, url: string, source: string, also: string): void {
  let line = item.querySelector('.also');
  if (!line) {
    line = document.createElement('p');
    line.className = 'also';
    line.textContent = also;
    item.append(line);
  }
  const link = document.createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.textContent = source;
  line.append(' ', link);
}

function makeMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** First day of the part of the archive that was searched, and of the part that may be searched next. */
type OlderArticles = { since: string | undefined; next: string | undefined };

/**
 * Finds the part of the archive that a search left out; nothing if it covered all articles, or all of the year
 * that it is narrowed to.
 *
 * @param archives First day of each index of the archive, latest first.
 */
function findOlder(
  answer: Pick<Answer, 'reach'> | undefined,
  { filters: { year } }: Pick<SearchState, 'filters'>,
  archives: readonly string[],
): OlderArticles {
  const reach = answer?.reach ?? archives.length;
  if (year || reach >= archives.length) return { since: undefined, next: undefined };
  return { since: archives[reach - 1], next: archives[reach] };
}

/** Offers to search older articles too; the button is hidden where there are none. */
function showOlder(button: HTMLButtonElement, { next }: OlderArticles, words: SearchWords): void {
  const { lang } = document.documentElement;
  button.hidden = !next;
  if (next) button.textContent = fillWords(words.older, { date: formatDate(next, lang) });
}
