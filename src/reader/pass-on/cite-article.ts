/** Citations of the article, written when they are first asked for. */
class CiteArticle extends HTMLElement {
  connectedCallback(): void {
    // A toggle does not bubble, but it can be caught on its way down.
    this.addEventListener('toggle', this.#onToggle, true);
  }

  #onToggle = async (): Promise<void> => {
    const { showCitations } = await import('./show-citations.ts');
    await showCitations(this);
  };
}

customElements.define('cite-article', CiteArticle);
