/** Shows a footnote over the foot of the window, so that its reader keeps the place. */
class FootnotePopover extends HTMLElement {
  #note = this.querySelector<HTMLElement>('[popover]');
  #asked: HTMLElement | undefined;

  connectedCallback(): void {
    document.addEventListener('click', this.#onClick);
    this.#note?.addEventListener('toggle', this.#onToggle);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
  }

  #onClick = (event: MouseEvent): void => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link =
      target instanceof Element && target.closest<HTMLAnchorElement>('a[data-footnote-ref]');
    if (!link || ctrlKey || metaKey || shiftKey) return;
    const footnote = document.getElementById(link.hash.slice(1));
    if (!footnote || !this.#note) return;
    event.preventDefault();
    this.#asked = link;
    this.#note.replaceChildren(...footnote.cloneNode(true).childNodes);
    // The arrow leads back to a place that the reader has not left.
    this.#note.querySelector('[data-footnote-backref]')?.remove();
    this.#note.showPopover();
    this.#note.focus();
  };

  /** Closed by Escape or within, it gives the focus back; closed by a press elsewhere, it does not. */
  #onToggle = ({ newState }: ToggleEvent): void => {
    const { activeElement } = document;
    const isLeft = activeElement === document.body || this.contains(activeElement);
    if (newState === 'closed' && isLeft) this.#asked?.focus();
  };
}

customElements.define('footnote-popover', FootnotePopover);
