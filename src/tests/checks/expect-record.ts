import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { foldText } from '../../base/text/fold-text.ts';
import type { ProcessedCopy } from '../../copy/process-copy.ts';

/** What is compared: letters and digits, as a figure sets its credit without brackets. */
const toKey = (text: string) => foldText(text).replaceAll(' ', '');

/** Takes markdown's links and HTML's tags off a line, to leave what is read. */
const toRead = (row: string) => row.replace(/<[^>]*>/g, '').replace(/\]\([^)]*\)/g, ']');

/**
 * Expects every line of copy either in the page or in the record: joined in their order, the lines and
 * parts that are not in the record are the page, letter by letter.
 *
 * @param copy As delivered; line 1 of the record is its first.
 */
export function expectRecord(copy: string, { html, facts }: ProcessedCopy, isPlain: boolean): void {
  const rows = copy.split('\n');
  const left = [...rows];
  for (const { line, text, part } of facts.removals) {
    const row = left[line - 1] ?? '';
    expect(
      part ? row.includes(text) || row.replace(/\s+/g, ' ').includes(text) : row.trim() === text,
      `line ${line} is “${row}”, the record says “${text}”`,
    ).toBe(true);
    const rest = row.includes(text) ? row : row.replace(/\s+/g, ' ');
    left[line - 1] = part ? rest.replace(text, '') : '';
  }
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const expected = left.map((row) => toKey(isPlain ? row : toRead(row))).join('');
  expect(toKey(document.body.textContent ?? '')).toBe(expected);
}
