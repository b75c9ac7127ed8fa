import { loadHistory, storeHistory } from '../history/reading-history.ts';
import { tell, tellUnstored } from '../notice/notice.ts';
import { PICTURES, VISITED } from '../offline/cache-names.ts';
import { dropPages } from '../offline/store-pages.ts';
import { loadSaved, storeSaved } from '../saved/saved-articles.ts';
import { applySettings, changeSettings, loadSettings } from '../settings/apply-settings.ts';
import { erase } from '../storage/reader-storage.ts';
import {
  formatReaderFile,
  joinReaderData,
  parseReaderFile,
  type ReaderData,
} from './reader-file.ts';

/** Does what a button of `ReaderData.astro` stands for. */
export function runDataAction(action: string): void {
  if (action === 'clear') clearHistory();
  else if (action === 'erase') eraseAll();
  else if (action === 'export') exportData();
}

/** Adds the content of a file, telling in the words of `ReaderData.astro` what came of it. */
export function importData(text: string, words: DOMStringMap): void {
  const data = parseReaderFile(text);
  if (!data) {
    tell(words['refused'] ?? '');
    return;
  }
  const joined = joinReaderData(loadData(), data);
  storeHistory(joined.history);
  const isUnstored = [storeSaved(joined.saved), changeSettings(joined.settings)].some(tellUnstored);
  if (!isUnstored) tell(words['imported'] ?? '');
}

function loadData(): ReaderData {
  return { settings: loadSettings(), history: loadHistory(), saved: loadSaved() };
}

/** Pages that were visited tell what was read, too. */
function clearHistory(): void {
  erase('history', 'continue');
  void dropPages(VISITED);
  void dropPages(PICTURES);
}

function eraseAll(): void {
  erase();
  void dropPages();
  applySettings({});
}

function exportData(): void {
  const now = new Date().toISOString();
  const text = formatReaderFile(loadData(), now);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `newsprint-${now.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
