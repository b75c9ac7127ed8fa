import { toPath } from '../../base/address.ts';
import { getAction } from './get-action.ts';

/** Places where a key is something that one writes or chooses. */
const WRITING =
  'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** Keys for what is done often; what they do is loaded with the first of them. */
class KeyShortcuts extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #onKey = (event: KeyboardEvent): void => {
    const { key, code, target, altKey, ctrlKey, metaKey, defaultPrevented } = event;
    if (altKey || ctrlKey || metaKey || defaultPrevented) return;
    if (target instanceof Element && target.closest(WRITING)) return;
    if (document.querySelector('dialog[open]')) return;
    const action = getAction(key, code, document.documentElement.dataset['keys'] ?? 'signs');
    if (!action) return;
    event.preventDefault();
    // At once, so that what is typed next goes into the box.
    if (action === 'search') focusSearch();
    else void import('./run-action.ts').then(({ runAction }) => runAction(action, this));
  };
}

function focusSearch(): void {
  const box = document.querySelector<HTMLElement>('main input[type=search], input[type=search]');
  if (box) box.focus();
  else location.href = toPath('/search/');
}

customElements.define('key-shortcuts', KeyShortcuts);
