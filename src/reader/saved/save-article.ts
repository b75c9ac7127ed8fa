import { getArticleData } from '../article/get-article-data.ts';
import { tellUnstored } from '../notice/notice.ts';
import { loadSaved, toggleSaved } from './saved-articles.ts';

/** The button that saves the article, and takes it out again. */
class SaveArticle extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    addEventListener('storage', this.#show);
    addEventListener('pageshow', this.#show);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#show);
    removeEventListener('pageshow', this.#show);
  }

  #onClick = (): void => {
    const isUnstored = tellUnstored(toggleSaved(getArticleData(this), Date.now()));
    this.#show();
    if (!isUnstored) void this.#keep();
  };

  /** The page itself is kept too, for reading offline, or let go. */
  async #keep(): Promise<void> {
    const { syncSavedPages } = await import('../offline/store-pages.ts');
    if ((await syncSavedPages()) === 'full') tellUnstored('full');
  }

  #show = (): void => {
    const isSaved = getArticleData(this).path in loadSaved();
    this.querySelector('button')?.setAttribute('aria-pressed', `${isSaved}`);
  };
}

customElements.define('save-article', SaveArticle);
