import { tell, tellUnstored } from '../notice/notice.ts';
import { changeSettings, loadSettings } from '../settings/apply-settings.ts';
import { getChoice, stepSize } from '../settings/settings.ts';
import type { Action } from './get-action.ts';

/** The stories of a list. */
const STORIES = 'main article h2 a, main .saved a, main .results a';

/** Does what a key stands for, with the words and the dialog of `KeyShortcuts.astro`. */
export function runAction(action: Exclude<Action, 'search'>, element: HTMLElement): void {
  if (action === 'help') openHelp(element.querySelector('dialog'));
  else if (action === 'save') document.querySelector<HTMLElement>('save-article button')?.click();
  else if (action === 'larger') changeSize(1, element);
  else if (action === 'smaller') changeSize(-1, element);
  else goOn(action);
}

function openHelp(dialog: HTMLDialogElement | null): void {
  if (!dialog?.open) dialog?.showModal();
}

function changeSize(step: 1 | -1, element: HTMLElement): void {
  const settings = stepSize(loadSettings(), step);
  const isUnstored = tellUnstored(changeSettings(settings));
  if (!isUnstored) tell(`${element.dataset['size'] ?? ''}: ${getChoice(settings, 'size')} %`);
}

/** Goes to the next story of a list, which is the earlier one, or from an article to its neighbour. */
function goOn(action: 'next' | 'previous'): void {
  const neighbour = document.querySelector<HTMLElement>(
    action === 'next' ? 'main a[rel=prev]' : 'main a[rel=next]',
  );
  const stories = [...document.querySelectorAll(STORIES)];
  const at = document.activeElement ? stories.indexOf(document.activeElement) : -1;
  const next = stories[at < 0 ? 0 : at + (action === 'next' ? 1 : -1)];
  if (next instanceof HTMLElement) next.focus();
  else if (stories.length === 0) neighbour?.click();
}
