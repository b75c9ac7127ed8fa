import { getArticleData } from '../article/get-article-data.ts';
import { findVoice } from './find-voice.ts';

/** The button that has the article read aloud; unseen until a voice for its language is there. */
class ListenArticle extends HTMLElement {
  connectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    this.addEventListener('click', this.#onClick);
    // Some browsers have no such event: their voices are there at once.
    speechSynthesis.addEventListener?.('voiceschanged', this.#onVoices);
    this.#onVoices();
  }

  disconnectedCallback(): void {
    if (!('speechSynthesis' in window)) return;
    speechSynthesis.removeEventListener?.('voiceschanged', this.#onVoices);
  }

  #onVoices = (): void => {
    const voice = findVoice(speechSynthesis.getVoices(), getArticleData(this).lang);
    this.toggleAttribute('data-ready', voice !== undefined);
  };

  #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || !target.closest('.listen')) return;
    void import('./start-listening.ts').then(({ startListening }) => startListening(this));
  };
}

customElements.define('listen-article', ListenArticle);
