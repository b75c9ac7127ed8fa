/** The button of text and page; what is behind it is loaded when it is first needed. */
class ReaderSettings extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    addEventListener('storage', this.#onElsewhere);
    addEventListener('pageshow', this.#onElsewhere);
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#onElsewhere);
    removeEventListener('pageshow', this.#onElsewhere);
  }

  #onClick = ({ target }: MouseEvent): void => {
    const dialog = this.querySelector('dialog');
    if (target === dialog) dialog?.close();
    else if (target instanceof Element && target.closest('.open')) void this.#open();
  };

  async #open(): Promise<void> {
    const { openSettings } = await import('./open-settings.ts');
    await openSettings(this);
  }

  /** Another tab changed something, or the page comes back as it was left. */
  #onElsewhere = ({ persisted }: Event & { persisted?: boolean }): void => {
    if (persisted === false) return;
    void import('./open-settings.ts').then(({ refreshSettings }) => refreshSettings(this));
  };
}

customElements.define('reader-settings', ReaderSettings);
