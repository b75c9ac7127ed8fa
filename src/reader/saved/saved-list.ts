import { toPath } from '../../base/address.ts';
import { formatDate } from '../../base/dates/format-date.ts';
import { loadHistory } from '../history/reading-history.ts';
import { tell, tellUnstored } from '../notice/notice.ts';
import { syncSavedPages } from '../offline/store-pages.ts';
import { loadSaved, type SavedArticle, toggleSaved } from './saved-articles.ts';

/** The list of saved articles, the last saved first. */
class SavedList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    addEventListener('storage', this.#show);
    addEventListener('pageshow', this.#show);
    document.addEventListener('reader-data', this.#onData);
    // A new worker has let go of what was withdrawn.
    navigator.serviceWorker?.addEventListener('controllerchange', this.#onData);
    this.#onData();
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#show);
    removeEventListener('pageshow', this.#show);
    document.removeEventListener('reader-data', this.#onData);
    navigator.serviceWorker?.removeEventListener('controllerchange', this.#onData);
  }

  #onData = (): void => {
    this.#show();
    void this.#sync();
  };

  /** What was withdrawn since leaves the list, and the reader is told. */
  async #sync(): Promise<void> {
    const before = loadSaved();
    const kept = await syncSavedPages();
    if (kept === 'full') tellUnstored(kept);
    const after = loadSaved();
    const gone = Object.entries(before).filter(([path]) => !(path in after));
    if (gone.length === 0) return;
    this.#show();
    const titles = gone.map(([, { title }]) => title).join(', ');
    tell((this.dataset['withdrawn'] ?? '').replace('{}', titles));
  }

  #show = (): void => {
    const saved = Object.entries(loadSaved()).sort(([, a], [, b]) => b.at - a.at);
    this.querySelector('ol')?.replaceChildren(...saved.map((entry) => this.#makeItem(...entry)));
    this.querySelector('.none')?.toggleAttribute('hidden', saved.length > 0);
  };

  #makeItem(path: string, { title, lang, section, published }: SavedArticle): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = toPath(path);
    link.lang = lang;
    link.dir = 'auto';
    link.textContent = title;
    const facts = document.createElement('p');
    const date = /^\d{4}-\d\d-\d\d/.test(published)
      ? formatDate(published, document.documentElement.lang)
      : '';
    facts.textContent = [section, date, this.#describeReading(path)].filter(Boolean).join(' · ');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.value = path;
    remove.textContent = this.dataset['remove'] ?? '';
    remove.setAttribute('aria-label', `${remove.textContent}: ${title}`);
    item.append(link, facts, remove);
    return item;
  }

  #describeReading(path: string): string {
    const reading = loadHistory()[path];
    if (reading?.isDone) return this.dataset['read'] ?? '';
    return reading
      ? (this.dataset['share'] ?? '').replace('{}', `${Math.round(reading.share)}`)
      : '';
  }

  #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    const article = loadSaved()[target.value];
    if (!article) return;
    const isUnstored = tellUnstored(toggleSaved({ ...article, path: target.value, source: '' }, 0));
    this.#show();
    void syncSavedPages();
    if (!isUnstored) tell((this.dataset['removed'] ?? '').replace('{}', article.title));
    // The button is gone; the next one, or the list, takes the focus.
    const next =
      this.querySelector<HTMLElement>('button') ?? this.querySelector<HTMLElement>('.none');
    next?.focus();
  };
}

customElements.define('saved-list', SavedList);
