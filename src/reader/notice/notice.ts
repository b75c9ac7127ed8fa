import { afterPaint } from '../after-paint.ts';
import type { Stored } from '../storage/reader-storage.ts';

/** Milliseconds that a notice stays; it is announced at once. */
const STAY = 7000;
let timer = 0;

/** Tells the reader something, in the one place that `Notice.astro` has for it. */
export function tell(text: string): void {
  const place = document.querySelector<HTMLElement>('#notice');
  clearTimeout(timer);
  if (text) timer = window.setTimeout(() => tell(''), STAY);
  if (place) afterPaint(() => show(place, text));
}

function show(place: HTMLElement, text: string): void {
  place.textContent = text;
  // An open dialog covers the rest of the page, so the notice comes above it.
  if (place.matches(':popover-open')) place.hidePopover();
  if (text) place.showPopover();
}

/** Tells that something could not be kept on the device; says nothing where it was. */
export function tellUnstored(kept: Stored): boolean {
  if (kept !== 'kept') void tellWhy(kept);
  return kept !== 'kept';
}

async function tellWhy(kept: Exclude<Stored, 'kept'>): Promise<void> {
  // Few readers need these words.
  const { loadReaderStrings } = await import('../../base/strings/load-reader-strings.ts');
  tell((await loadReaderStrings(document.documentElement.lang))[kept]);
}
