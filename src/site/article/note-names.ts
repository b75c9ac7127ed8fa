import { toHtmlText } from '../../base/text/to-html-text.ts';
import { HTML_TAG } from './html-tag.ts';

const NAME = /^<a class="name" href="(?<path>[^"]*)"/;

/**
 * Adds a note of who or what each name is to its first link, for the margin of a wide page:
 * `<a class="name" href="/people/ana/">` → `<a class="name" href="/people/ana/" data-note="Ana Ferrer">`
 *
 * @param notes By the paths of the names' pages.
 */
export function noteNames(html: string, notes: ReadonlyMap<string, string>): string {
  const left = new Map(notes);
  return html.replace(HTML_TAG, (tag) => {
    const path = NAME.exec(tag)?.groups?.['path'] ?? '';
    const note = left.get(path);
    if (note === undefined) return tag;
    left.delete(path);
    return `${tag.slice(0, -1)} data-note="${toHtmlText(note).replaceAll('"', '&quot;')}">`;
  });
}

/**
 * Makes a note of a summary: what it says first.
 *
 * `Prime minister of Libya, in Tripoli, since March 2021.` → `Prime minister of Libya`
 */
export function toNote(summary: string): string {
  const [first = ''] = summary.split(/[,;:(]\s|\.$|\s\(/);
  return first.replace(/\.$/, '');
}
