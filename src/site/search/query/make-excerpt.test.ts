import { expect, test } from 'vitest';
import { makeExcerpt } from './make-excerpt.ts';

const show = (
  text: string,
  spots: number[],
  headline: number,
  forms = ['boat', 'west', 'bank', 'w50', 'soren'],
) =>
  makeExcerpt(text, spots, headline, forms)
    .map((part, index) => (index % 2 === 1 ? `[${part}]` : part))
    .join('');

test('begins with the sentence that has the words, and marks them without the marks around them', () => {
  expect(show('Head. It rained. “Boats” came, and boats left.', [3, 6], 1)).toBe(
    '“[Boats]” came, and [boats] left.',
  );
});

test('words side by side are marked as one, but not across a stop', () => {
  expect(show('Head. West Bank towns. West, Bank.', [1, 2, 4, 5], 1)).toBe(
    '[West Bank] towns. [West], [Bank].',
  );
});

test('what only the headline has is not marked', () => {
  expect(show('Boats Come. They came.', [0], 2)).toBe('They came.');
});

test('a long sentence is cut on both sides', () => {
  const words = Array.from({ length: 90 }, (_, index) => `w${index}`);
  const excerpt = show(words.join(' '), [50], 0);
  expect(excerpt).toMatch(/^… w38 .* \[w50\] .* …$/);
  expect(excerpt.split(' ').length).toBe(36);
});

test('forms of words are not shown', () => {
  expect(show('Head. Søren||soren came.', [1], 1)).toBe('[Søren] came.');
});

test('longer words, which the index counts, too, are not marked', () => {
  expect(show('Head. The newest of new boats.', [2, 4], 1, ['new'])).toBe(
    'The newest of [new] boats.',
  );
});
