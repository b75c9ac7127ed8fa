import { copyText } from './copy-text.ts';

/** Letters from which on a selection is a quote. */
const LEAST = 4;

/** Offers to copy what is selected in the text, with its source and a link that marks it. */
class QuoteSelection extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('selectionchange', this.#onSelect);
    this.addEventListener('click', this.#onClick);
    // The selection must outlive the press of the button.
    this.addEventListener('pointerdown', this.#onPress);
  }

  disconnectedCallback(): void {
    document.removeEventListener('selectionchange', this.#onSelect);
  }

  #onSelect = (): void => {
    const bar = this.querySelector('p');
    if (!bar) return;
    bar.hidden = !this.#range;
    // Loaded before the press, as some browsers let one copy only right at it.
    if (!bar.hidden) void import('./make-quote.ts');
  };

  #onPress = (event: Event): void => event.preventDefault();

  #onClick = async (): Promise<void> => {
    const { makeQuote } = await import('./make-quote.ts');
    const range = this.#range;
    if (!range) return;
    const quote = makeQuote(this, range, this.#text?.textContent ?? '');
    await copyText(quote, this.dataset['done'] ?? '');
  };

  get #range(): Range | undefined {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const isQuote = selection && selection.toString().trim().length >= LEAST;
    return isQuote && range && this.#text?.contains(range.commonAncestorContainer)
      ? range
      : undefined;
  }

  get #text(): Element | null | undefined {
    return this.closest('article')?.querySelector('.prose');
  }
}

customElements.define('quote-selection', QuoteSelection);
