import { makeQueue } from '../../base/concurrency.ts';
import { DOWNLOADED } from './cache-names.ts';
import { downloadEditions, isErased } from './download-editions.ts';
import {
  type EditionList,
  type ListedEdition,
  loadDownloaded,
  loadEditions,
  storeDownloaded,
} from './editions.ts';
import { dropPages, isBlocked, isQuota } from './store-pages.ts';

/** Lists editions with their sizes, and fetches them onto the device. */
class TakeAlong extends HTMLElement {
  #list: EditionList = { version: '', editions: [] };
  /** What is pressed while an edition is fetched is done after it. */
  readonly #inTurn = makeQueue('newsprint:editions');

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    document.addEventListener('reader-data', this.#show);
    if ('caches' in window) void this.#load();
    else this.#say('unlisted');
  }

  disconnectedCallback(): void {
    document.removeEventListener('reader-data', this.#show);
  }

  async #load(): Promise<void> {
    try {
      this.#list = await loadEditions();
      this.#show();
    } catch {
      this.#say('unlisted');
    }
  }

  #show = (): void => {
    const items = this.#list.editions.map((edition) => this.#makeItem(edition));
    this.querySelector('ul')?.replaceChildren(...items);
  };

  #makeItem({ id, name, articles, bytes }: ListedEdition): HTMLLIElement {
    const { ids, version } = loadDownloaded();
    const isDownloaded = ids.includes(id);
    const item = document.createElement('li');
    const title = document.createElement('b');
    title.dir = 'auto';
    title.textContent = name || (this.dataset['all'] ?? '');
    const size = document.createElement('span');
    const count = (this.dataset['articles'] ?? '').replace('{}', `${articles}`);
    size.textContent = `${count} · ${formatBytes(bytes)}`;
    item.append(title, size);
    if (!isDownloaded) item.append(this.#makeButton('take', id, title.textContent));
    else if (version !== this.#list.version)
      item.append(this.#makeButton('renew', id, title.textContent));
    if (isDownloaded) item.append(this.#makeButton('drop', id, title.textContent));
    return item;
  }

  #makeButton(name: string, id: string, title: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.name = name;
    button.value = id;
    button.textContent = this.dataset[name] ?? '';
    button.setAttribute('aria-label', `${button.textContent}: ${title}`);
    return button;
  }

  #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    const { name, value } = target;
    void this.#inTurn(() => this.#change(name, value))
      .catch((error) => this.#say(describe(error)))
      .finally(() => this.#show());
  };

  /** Does what a button says, of what is taken when its turn comes: pressed twice, it has nothing to do. */
  async #change(name: string, id: string): Promise<void> {
    const { ids, version } = loadDownloaded();
    const others = ids.filter((other) => other !== id);
    const isDownloaded = others.length < ids.length;
    if (name === 'drop' && isDownloaded) await this.#drop(others);
    else if (name === 'take' && !isDownloaded) await this.#take([...ids, id]);
    else if (name === 'renew' && version !== this.#list.version) await this.#take(ids);
  }

  async #take(ids: string[]): Promise<void> {
    const bar = this.querySelector('progress');
    if (bar) bar.hidden = false;
    try {
      await downloadEditions(ids, (done, all) => {
        if (bar) bar.value = done / all;
        this.#say('progress', `${done}`, `${all}`);
      });
      storeDownloaded({ version: this.#list.version, ids });
      this.#say('taken');
    } finally {
      if (bar) bar.hidden = true;
    }
  }

  /** What is left is taken anew, as editions share files. */
  async #drop(ids: string[]): Promise<void> {
    await dropPages(DOWNLOADED);
    storeDownloaded({ version: '', ids: [] });
    if (ids.length > 0) await this.#take(ids);
    else this.#say('dropped');
  }

  #say(name: string, ...values: string[]): void {
    const state = this.querySelector('.state');
    const words = this.dataset[name] ?? '';
    if (state) state.textContent = values.reduce((text, value) => text.replace('{}', value), words);
  }
}

/** Finds the words for why an edition was not taken. */
function describe(error: unknown): string {
  if (isErased(error)) return 'dropped';
  if (isQuota(error)) return 'full';
  return isBlocked(error) ? 'blocked' : 'failed';
}

/** `1234567` → `1.2 MB`. */
function formatBytes(bytes: number): string {
  return bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

customElements.define('take-along', TakeAlong);
