import { toPath } from '../../base/address.ts';
import { listUnfinished, loadHistory } from './reading-history.ts';

/** Lists the articles that were begun, where the front page has kept room for them. */
class ContinueReading extends HTMLElement {
  connectedCallback(): void {
    addEventListener('pageshow', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this.#show);
  }

  #show = (): void => {
    const items = listUnfinished(loadHistory()).map(([path, { title, lang, share }]) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `${toPath(path)}#continue`;
      link.lang = lang;
      link.dir = 'auto';
      link.textContent = title;
      const seen = document.createElement('span');
      seen.textContent = (share / 100).toLocaleString(document.documentElement.lang, {
        style: 'percent',
      });
      item.append(link, seen);
      return item;
    });
    this.querySelector('ol')?.replaceChildren(...items);
    document.documentElement.dataset['continue'] = `${items.length}`;
  };
}

customElements.define('continue-reading', ContinueReading);
