import type { ReaderStrings } from '../../base/strings/reader-strings-en.ts';
import { adoptStyles } from '../adopt-styles.ts';
import { makeElement } from '../make-element.ts';
import css from './listen-bar.css?inline';

const SPEEDS: readonly string[] = ['0.75', '1', '1.25', '1.5', '2'];

/** Makes the bar that says where a voice goes on and how fast, hidden at first. */
export function makeListenBar(t: ReaderStrings): HTMLFieldSetElement {
  adoptStyles(css);
  const makeButton = (value: string, text: string) =>
    makeElement('button', { type: 'button', value }, text);
  const play = makeButton('play', '');
  Object.assign(play.dataset, { play: t.play, pause: t.pause });
  const speeds = SPEEDS.map((value) => makeElement('option', { value }, `${value}×`));
  return makeElement(
    'fieldset',
    { class: 'bar', hidden: '' },
    makeElement('legend', { class: 'hidden' }, t.listen),
    makeButton('back', t.sentenceBack),
    play,
    makeButton('forward', t.sentenceForward),
    makeElement('label', {}, t.speed, makeElement('select', {}, ...speeds)),
    makeElement('label', {}, makeElement('input', { type: 'checkbox' }), t.thenSaved),
    makeButton('close', t.close),
  );
}
