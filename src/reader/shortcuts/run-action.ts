import { loadReaderStrings } from '../../base/strings/load-reader-strings.ts';
import { tell, tellUnstored } from '../notice/notice.ts';
import { changeSettings, loadSettings } from '../settings/apply-settings.ts';
import { getChoice, stepSize } from '../settings/settings.ts';
import type { Action } from './get-action.ts';
import { makeKeysDialog } from './keys-dialog.ts';

/** The stories of a list. */
const STORIES = 'main article h2 a, main .saved a, main .results a';

/** Does what a key stands for; `element` is where the list of keys goes. */
export async function runAction(
  action: Exclude<Action, 'search'>,
  element: HTMLElement,
): Promise<void> {
  if (action === 'help') await openHelp(element);
  else if (action === 'save') document.querySelector<HTMLElement>('save-article button')?.click();
  else if (action === 'larger') await changeSize(1);
  else if (action === 'smaller') await changeSize(-1);
  else goOn(action);
}

const loadWords = () => loadReaderStrings(document.documentElement.lang);

async function openHelp(element: HTMLElement): Promise<void> {
  const words = await loadWords();
  if (!element.querySelector('dialog')) element.append(makeKeysDialog(words));
  const dialog = element.querySelector('dialog');
  if (!dialog?.open) dialog?.showModal();
}

async function changeSize(step: 1 | -1): Promise<void> {
  const settings = stepSize(loadSettings(), step);
  const isUnstored = tellUnstored(changeSettings(settings));
  if (!isUnstored) tell(`${(await loadWords()).size}: ${getChoice(settings, 'size')} %`);
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
