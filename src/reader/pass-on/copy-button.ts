import { copyText } from './copy-text.ts';

/** A button that copies the text beside it. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (): void => {
    const text = this.parentElement?.querySelector('[data-copy]')?.textContent ?? '';
    void copyText(text.trim(), this.dataset['done'] ?? '');
  };
}

customElements.define('copy-button', CopyButton);
