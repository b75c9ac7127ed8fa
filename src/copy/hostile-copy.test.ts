import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { getAttacks } from '../tests/hostile/attacks.ts';
import { findDanger } from '../tests/hostile/find-danger.ts';
import { processCopy } from './process-copy.ts';

const attacks = getAttacks();

async function inspect(text: string, form: 'markdown' | 'plain'): Promise<string[]> {
  const { html } = await processCopy({ text, title: 'Talks Open', form });
  return findInside(html);
}

function findInside(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return findDanger(document.body, true);
}

describe.each(['markdown', 'plain'] as const)('hostile copy in %s', (form) => {
  test.each(attacks)('%j is inert', async (attack) => {
    expect(await inspect(attack, form)).toEqual([]);
    expect(await inspect(`First words.\n\n${attack}\n\nLast words.`, form)).toEqual([]);
  });

  test('is inert however attacks are cut and joined', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...attacks),
      fc.constantFrom('\n', '\n\n', '`', '*', '[', '](', '"', "'", '>', '<', '<!--', '    ', '\\'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const cut = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.nat(80))
      .map(([pieces, from]) => pieces.join('').slice(from % (pieces[0]?.length ?? 1)));
    await fc.assert(
      fc.asyncProperty(cut, async (text) => {
        expect(await inspect(text, form)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('the check finds each kind of danger', () => {
  for (const html of [
    '<script></script>',
    '<p onclick="x">',
    '<a href="java\tscript:x">',
    '<p style="x">',
    '<p id="main">',
    '<p data-pagefind-body>',
  ]) {
    expect(findInside(html), html).toHaveLength(1);
  }
});
