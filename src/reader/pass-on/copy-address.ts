import { copyText } from './copy-text.ts';

/** An address in a field, which readers can select, and the button that copies it. */
class CopyAddress extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
  }

  #onClick = (event: Event): void => {
    const field = this.querySelector('input');
    if (!field || !(event.target instanceof HTMLButtonElement)) return;
    field.select();
    void copyText(field.value, this.dataset['done'] ?? '');
  };
}

customElements.define('copy-address', CopyAddress);
