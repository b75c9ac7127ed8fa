import { toPath } from '../../base/address.ts';
import { loadHistory } from './reading-history.ts';

/** Marks the articles of a list that were read to their end. */
class ReadMarks extends HTMLElement {
  connectedCallback(): void {
    addEventListener('pageshow', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('pageshow', this.#show);
  }

  #show = (): void => {
    const history = loadHistory();
    const read = new Set(Object.keys(history).filter((path) => history[path]?.isDone));
    const paths = new Set([...read].map((path) => new URL(toPath(path), location.href).pathname));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('main article h2 a')) {
      const isRead = paths.has(link.pathname);
      link.closest('article')?.toggleAttribute('data-read', isRead);
      link.querySelector('.hidden')?.remove();
      if (!isRead) continue;
      const words = document.createElement('span');
      words.className = 'hidden';
      words.textContent = ` (${this.dataset['read'] ?? ''})`;
      link.append(words);
    }
  };
}

customElements.define('read-marks', ReadMarks);
