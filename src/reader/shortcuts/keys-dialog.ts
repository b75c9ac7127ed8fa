import type { ReaderStrings } from '../../base/strings/reader-strings-en.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { makeElement } from '../make-element.ts';
import css from './keys-dialog.css?inline';

/** Makes the dialog that lists the keys. */
export function makeKeysDialog(t: ReaderStrings): HTMLDialogElement {
  adoptStyles(css);
  const form = makeElement(
    'form',
    { method: 'dialog' },
    makeElement('h2', { id: 'keys-title' }, t.keys),
    makeList([
      ['/', t.keySearch],
      ['+', t.keyLarger],
      ['-', t.keySmaller],
      ['?', t.keyHelp],
    ]),
    makeElement('p', {}, t.keysLetters),
    makeList([
      ['j', t.keyNext],
      ['k', t.keyPrevious],
      ['s', t.keySave],
    ]),
    makeElement('p', { class: 'actions' }, makeElement('button', { type: 'submit' }, t.close)),
  );
  return makeElement('dialog', { 'aria-labelledby': 'keys-title' }, form);
}

function makeList(keys: readonly [key: string, does: string][]): HTMLUListElement {
  const items = keys.map(([key, does]) =>
    makeElement('li', {}, makeElement('kbd', {}, key), ` ${does}`),
  );
  return makeElement('ul', { class: 'keys' }, ...items);
}
