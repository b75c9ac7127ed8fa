import { loadHistory } from '../history/reading-history.ts';
import { tell } from '../notice/notice.ts';

/** Clears, exports, imports and erases what the device keeps. */
class ReaderDataTools extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onFile);
    this.#show();
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
    this.removeEventListener('change', this.#onFile);
  }

  #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.value === 'import') this.querySelector('input')?.click();
    else void this.#run(target.value, target.dataset['done'] ?? '');
  };

  #onFile = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) void this.#import(target);
  };

  async #run(action: string, done: string): Promise<void> {
    const { runDataAction } = await import('./run-data-action.ts');
    runDataAction(action);
    tell(done);
    this.#show();
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const text = (await input.files?.[0]?.text()) ?? '';
    const { importData } = await import('./run-data-action.ts');
    input.value = '';
    importData(text, this.dataset);
    this.#show();
  }

  #show(): void {
    const count = this.querySelector('.count');
    if (count) count.textContent = `${Object.keys(loadHistory()).length}`;
    document.dispatchEvent(new Event('reader-data'));
  }
}

customElements.define('reader-data', ReaderDataTools);
