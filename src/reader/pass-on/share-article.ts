import { singleFlight } from '../../base/concurrency.ts';
import { getArticleData } from '../article/get-article-data.ts';
import { copyText } from './copy-text.ts';
import { getAddress } from './get-address.ts';

/** The button that hands the article on: by the device’s own dialog, or else as a copied link. */
class ShareArticle extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#share);
  }

  /** Once at a time: a device has one such dialog. */
  readonly #share = singleFlight(async () => {
    const url = getAddress();
    try {
      await navigator.share({ title: getArticleData(this).title, url });
    } catch (error) {
      // A reader who closes the dialog wants nothing more.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await copyText(url, this.dataset['done'] ?? '');
    }
  });
}

customElements.define('share-article', ShareArticle);
