import { expect, test } from 'vitest';
import { processCopy } from '../process-copy.ts';

const measure = async (text: string) => {
  const { facts } = await processCopy({ text, title: 'Harbour Reopens' });
  return { words: facts.words, summary: facts.summary };
};
/** A sentence of so many signs. */
const write = (length: number) => `B${'oat '.repeat(length).slice(0, length - 2)}.`;

test('a paragraph that fits is the summary, without markup and in one line', async () => {
  const { summary, words } = await measure(
    'Boats *left*\nthe [quay](https://example.org) on 7 May.',
  );
  expect(summary).toBe('Boats left the quay on 7 May.');
  expect(words).toBe(7);
});

test('of a longer one the sentences that fit are', async () => {
  const [first, second] = [write(100), write(120)];
  expect((await measure(`${first} ${second} ${write(100)}`)).summary).toBe(`${first} ${second}`);
  expect((await measure(`${write(80)} ${write(200)}`)).summary).toBe(write(80));
});

test('where those are a third of the room at the most, its first words are, with an ellipsis', async () => {
  const { summary } = await measure(`Rain fell. ${write(300)}`);
  expect(summary).toMatch(/^Rain fell\. Boat oat .* oat…$/);
  expect(summary.length).toBeGreaterThan(230);
  expect(summary.length).toBeLessThanOrEqual(241);
});

test('what stands in a figure counts as no text', async () => {
  const figure = '<figure><figcaption>Men mend nets.</figcaption></figure>';
  const { summary, words } = await measure(`${figure}\n\nBoats left on Monday.`);
  expect(summary).toBe('Boats left on Monday.');
  expect(words).toBe(4);
});
