import { loadReaderStrings } from '../../base/strings/load-reader-strings.ts';
import { tellUnstored } from '../notice/notice.ts';
import { applySettings, changeSettings, loadSettings } from './apply-settings.ts';
import { getChoice, parseSettings, SETTING_NAMES, type SettingName, SIZES } from './settings.ts';
import { makeSettingsDialog } from './settings-dialog.ts';

/** Opens the dialog of an element that `ReaderSettings.astro` made, showing what is chosen. */
export async function openSettings(element: HTMLElement): Promise<void> {
  const words = await loadReaderStrings(document.documentElement.lang);
  if (!element.querySelector('dialog')) {
    element.append(makeSettingsDialog(words));
    element.addEventListener('input', () => onInput(element));
    element.addEventListener('reset', (event) => onReset(element, event));
  }
  show(element);
  const dialog = element.querySelector('dialog');
  if (!dialog?.open) dialog?.showModal();
}

/** Shows what was chosen elsewhere: in another tab, or since the page was left. */
export function refreshSettings(element: HTMLElement): void {
  applySettings(loadSettings());
  show(element);
}

function onInput(element: HTMLElement): void {
  const chosen = SETTING_NAMES.map((name) => [name, read(element, name)]);
  tellUnstored(changeSettings(parseSettings(Object.fromEntries(chosen))));
  showSize(element);
}

function onReset(element: HTMLElement, event: Event): void {
  event.preventDefault();
  tellUnstored(changeSettings({}));
  show(element);
}

function show(element: HTMLElement): void {
  const settings = loadSettings();
  for (const name of SETTING_NAMES) {
    const choice = getChoice(settings, name);
    for (const input of getInputs(element, name)) {
      if (input.type === 'range') input.value = `${SIZES.indexOf(choice)}`;
      else input.checked = input.value === choice;
    }
  }
  showSize(element);
}

function showSize(element: HTMLElement): void {
  const output = element.querySelector('output');
  const text = `${read(element, 'size')} %`;
  if (output) output.value = text;
  getInputs(element, 'size')[0]?.setAttribute('aria-valuetext', text);
}

function read(element: HTMLElement, name: SettingName): string | undefined {
  const inputs = getInputs(element, name);
  if (inputs[0]?.type === 'range') return SIZES[Number(inputs[0].value)];
  return inputs.find(({ checked }) => checked)?.value;
}

function getInputs(element: HTMLElement, name: SettingName): HTMLInputElement[] {
  return [...element.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];
}
