import { expect, test } from 'vitest';
import { makeFilter, mayHaveGram } from './gram-filter.ts';

const make = (count: number, first: string) =>
  Array.from({ length: count }, (_, place) => `${first}${place * place}`);

test('a filter has every gram that it was made of, and few others', () => {
  const own = make(800, '~a');
  const filter = makeFilter(new Set(own));
  expect(own.every((gram) => mayHaveGram(filter, gram))).toBe(true);
  const others = make(2000, '~b').filter((gram) => mayHaveGram(filter, gram));
  expect(others.length / 2000).toBeLessThan(0.13);
  expect(filter.length).toBeLessThan(700);
});

test('none of few, and none of very many, leaves out what is there', () => {
  expect(mayHaveGram(makeFilter(new Set()), '~krt')).toBe(false);
  const many = make(5000, '~a');
  const filter = makeFilter(new Set(many));
  expect(many.every((gram) => mayHaveGram(filter, gram))).toBe(true);
});
