import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { getAttacks } from '../tests/hostile/attacks.ts';
import { findDanger } from '../tests/hostile/find-danger.ts';
import { processCopy } from './process-copy.ts';

const attacks = getAttacks();

async function clean(text: string, form: 'markdown' | 'plain'): Promise<string> {
  return (await processCopy({ text, title: 'Talks Open', form })).html;
}

function findInside(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return findDanger(document.body, true);
}

describe.each(['markdown', 'plain'] as const)('hostile copy in %s', (form) => {
  test.each(attacks)('%j is inert', async (attack) => {
    expect(findInside(await clean(attack, form))).toEqual([]);
    const html = await clean(`First words.\n\n${attack}\n\nLast words.`, form);
    expect(findInside(html)).toEqual([]);
    expect(html).toMatch(/^<p>First words\.<\/p>.*Last words\./s);
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
        const html = await clean(`First words.\n\n${text}`, form);
        expect(html).toMatch(/^<p>First words\./);
        expect(findInside(html)).toEqual([]);
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
