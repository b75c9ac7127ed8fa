import type { ReaderStrings } from '../../base/strings/reader-strings-en.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { makeElement } from '../make-element.ts';
import { SIZES } from './settings.ts';
import css from './settings-dialog.css?inline';

type Choice = keyof ReaderStrings['choices'];
type Group = 'theme' | 'face' | 'measure' | 'leading' | 'spacing' | 'align' | 'keys';

/** Choices in the order that readers see them. */
const GROUPS: readonly [Group, readonly Choice[]][] = [
  ['theme', ['theme-system', 'theme-light', 'theme-sepia', 'theme-dark', 'theme-contrast']],
  ['face', ['face-serif', 'face-sans']],
  ['measure', ['measure-narrow', 'measure-normal', 'measure-wide']],
  ['leading', ['leading-tight', 'leading-normal', 'leading-loose', 'leading-double']],
  ['spacing', ['spacing-normal', 'spacing-wide', 'spacing-wider']],
  ['align', ['align-start', 'align-justify']],
  ['keys', ['keys-none', 'keys-signs', 'keys-letters']],
];

/** Makes the dialog of text and page, which only its button opens. */
export function makeSettingsDialog(t: ReaderStrings): HTMLDialogElement {
  adoptStyles(css);
  const head = makeElement(
    'div',
    { class: 'head' },
    makeElement('h2', { id: 'settings-title' }, t.settings),
    makeElement('button', { class: 'action', type: 'submit' }, t.close),
  );
  const most = `${SIZES.length - 1}`;
  const range = { id: 'settings-size', type: 'range', name: 'size', min: '0', max: most };
  const size = makeElement(
    'p',
    { class: 'size' },
    makeElement('label', { class: 'caption', for: 'settings-size' }, t.size),
    makeElement('output', { for: 'settings-size' }),
    makeElement('input', range),
  );
  const groups = GROUPS.map(([name, choices]) => makeGroup(name, choices, t));
  const reset = makeElement('button', { class: 'action', type: 'reset' }, t.reset);
  const form = makeElement('form', { method: 'dialog' }, head, size, ...groups, reset);
  return makeElement('dialog', { 'aria-labelledby': 'settings-title' }, form);
}

function makeGroup(name: Group, choices: readonly Choice[], t: ReaderStrings): HTMLFieldSetElement {
  const labels = choices.map((choice) => {
    const value = choice.slice(name.length + 1);
    const radio = makeElement('input', { type: 'radio', name, value });
    return makeElement('label', {}, radio, t.choices[choice]);
  });
  const hint = name === 'keys' ? [makeElement('p', {}, t.keysHint)] : [];
  return makeElement('fieldset', {}, makeElement('legend', {}, t[name]), ...labels, ...hint);
}
