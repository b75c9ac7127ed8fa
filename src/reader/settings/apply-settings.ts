import { afterPaint } from '../after-paint.ts';
import { load, type Stored, store } from '../storage/reader-storage.ts';
import { parseSettings, SETTING_NAMES, type Settings } from './settings.ts';

const NAME = 'settings';

/** Loads what the reader chose. */
export function loadSettings(): Settings {
  return load(NAME, parseSettings);
}

/** Keeps what the reader chose, and shows it at once. */
export function changeSettings(settings: Settings): Stored {
  applySettings(settings);
  return store(NAME, settings);
}

/** Shows settings: each is a data attribute of the page, which `styles/settings.css` reads. */
export function applySettings(settings: Settings): void {
  const root = document.documentElement;
  for (const name of SETTING_NAMES) {
    const choice = settings[name];
    if (choice) root.dataset[name] = choice;
    else delete root.dataset[name];
  }
  afterPaint(showThemeColor);
}

/** Colours the browser’s own bars like the page. */
function showThemeColor(): void {
  const isSystem = !document.documentElement.dataset['theme'];
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    meta.dataset['own'] ??= meta.content;
    meta.content = isSystem ? meta.dataset['own'] : getComputedStyle(document.body).backgroundColor;
  }
}
