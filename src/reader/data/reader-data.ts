import { makeQueue } from '../../base/concurrency.ts';
import { loadHistory } from '../history/reading-history.ts';
import { tell } from '../notice/notice.ts';

/** Clears, exports, imports and erases what the device keeps. */
class ReaderDataTools extends HTMLElement {
  readonly #inTurn = makeQueue();
  /** Actions that were asked for and not done yet. */
  readonly #asked = new Set<string>();

  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
    this.addEventListener('change', this.#onFile);
    this.#show();
  }

  #onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.value === 'import') this.querySelector('input')?.click();
    else this.#run(target.value, target.dataset['done'] ?? '');
  };

  #onFile = ({ target }: Event): void => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (file) void this.#inTurn(() => this.#import(file));
    // So that the same file can be chosen again.
    if (target instanceof HTMLInputElement) target.value = '';
  };

  #run(action: string, done: string): void {
    if (this.#asked.has(action)) return;
    this.#asked.add(action);
    void this.#inTurn(async () => {
      const { runDataAction } = await import('./run-data-action.ts');
      runDataAction(action);
      tell(done);
      this.#show();
    }).finally(() => this.#asked.delete(action));
  }

  async #import(file: File): Promise<void> {
    const text = await file.text();
    const { importData } = await import('./run-data-action.ts');
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
