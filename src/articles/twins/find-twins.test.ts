import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compared, findTwins as findVersions, toCompared } from './find-twins.ts';

/** A text of its own: `from` keeps its words apart from those of others. */
const write = (from: number, length: number) =>
  Array.from({ length }, (_, index) => `w${from + index}`).join(' ');

const findTwins = (texts: readonly { id: string; key: string }[]) =>
  findVersions(texts.map(({ id, key }) => toCompared(id, key))).twins;

describe('findTwins', () => {
  test('finds a report that another paper cut to two thirds', () => {
    const twins = findTwins([
      { id: 'whole', key: write(0, 300) },
      { id: 'cut', key: `${write(0, 200)} ${write(9000, 20)}` },
      { id: 'other', key: write(5000, 300) },
    ]);
    expect([...twins]).toEqual([
      ['whole', ['cut']],
      ['cut', ['whole']],
    ]);
  });

  test('puts the version that is most alike first', () => {
    const twins = findTwins([
      { id: 'whole', key: write(0, 300) },
      { id: 'cut', key: write(0, 190) },
      { id: 'alike', key: `${write(0, 290)} ${write(9000, 10)}` },
    ]);
    expect(twins.get('whole')).toEqual(['alike', 'cut']);
  });

  test('does not join articles that share a paragraph', () => {
    const shared = write(0, 40);
    const texts = [1, 2, 3].map((number) => ({
      id: `${number}`,
      key: `${write(number * 1000, 150)} ${shared} ${write(number * 1000 + 500, 150)}`,
    }));
    expect(findTwins(texts).size).toBe(0);
  });

  test('does not join a long article and a short one that it quotes', () => {
    const quoted = { id: 'short', key: write(0, 60) };
    const twins = findTwins([quoted, { id: 'long', key: `${write(0, 60)} ${write(2000, 600)}` }]);
    expect(twins.size).toBe(0);
  });

  test('leaves notices of a few words alone, alike as they are', () => {
    const texts = [1, 2].map((number) => ({ id: `${number}`, key: write(0, 30) }));
    expect(findTwins(texts).size).toBe(0);
  });

  test('finds the same twins in any order', () => {
    const texts = [0, 100, 200, 5000].map((from) => ({ id: `${from}`, key: write(from, 400) }));
    const find = (list: typeof texts) => Object.fromEntries(findTwins(list));
    expect(find(texts.toReversed())).toEqual(find(texts));
    expect(Object.keys(find(texts))).toEqual(expect.arrayContaining(['0', '100', '200']));
  });
});

describe('what was found before', () => {
  /** Many texts of one form, and some that tell stories of their own. */
  const list = (from: number, to: number) => [
    ...Array.from({ length: to - from }, (_, at) => toCompared(`form-${from + at}`, write(0, 60))),
    ...[1, 2, 3, 4].map((id) => toCompared(`story-${id}`, write(5000 + (id % 2) * 500, 80 + id))),
  ];
  const toText = ({
    twins,
    compared: { pairs, crowded, texts },
  }: ReturnType<typeof findVersions>) =>
    JSON.stringify([...[twins, pairs].map((found) => [...found].sort()), crowded, [...texts]]);

  test('changes nothing that is found, though a form has too many texts, or no more', () => {
    const steps = [
      [0, 199],
      [0, 200],
      [0, 201],
      [1, 203],
      [3, 203],
      [4, 203],
      [4, 203],
    ] as const;
    const sizes: number[] = [];
    let last: Compared | undefined;
    for (const [from, to] of steps) {
      const found = findVersions(list(from, to), last);
      expect(toText(found) === toText(findVersions(list(from, to)))).toBe(true);
      sizes.push(found.twins.size);
      last = found.compared;
    }
    expect(sizes).toEqual([203, 204, 4, 4, 204, 203, 203]);
  });

  test('changes nothing that is found, whatever comes, goes or is moved', () => {
    // Each two are versions of one story.
    const all = Array.from({ length: 40 }, (_, id) =>
      toCompared(`${id}`, write((id >> 1) * 500, 80 + (id % 2))),
    );
    const lists = fc.array(fc.subarray(all), { minLength: 2, maxLength: 4 });
    const isMoved = fc.boolean();
    fc.assert(
      fc.property(lists, isMoved, (steps, isTurned) => {
        let last: Compared | undefined;
        for (const [at, step] of steps.entries()) {
          const texts =
            isTurned && at % 2 === 1 ? step.toSpliced(0, 3, ...step.slice(0, 3).reverse()) : step;
          const found = findVersions(texts, last);
          expect(toText(found)).toBe(toText(findVersions(texts)));
          expect([...found.compared.signatures]).toEqual([
            ...findVersions(texts).compared.signatures,
          ]);
          last = found.compared;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('is not compared again, and a new text is', () => {
    const texts = Array.from({ length: 100 }, (_, id) => toCompared(`${id}`, write(id * 500, 200)));
    const { compared } = findVersions(texts);
    const asked: string[] = [];
    const signed: string[] = [];
    const seen = [...texts, toCompared('new', `${write(3 * 500, 190)} ${write(90_000, 9)}`)].map(
      (text) => ({
        ...text,
        getSignature: () => {
          signed.push(text.id);
          return text.getSignature();
        },
        getKey: () => {
          asked.push(text.id);
          return text.getKey();
        },
      }),
    );
    const found = findVersions(seen, compared);
    expect(found.twins.get('3')).toEqual(['new']);
    expect(asked.sort()).toEqual(['3', 'new']);
    expect(new Set(signed)).toEqual(new Set(['new']));
    // In another order too, as a check lists articles by their files.
    expect(findVersions(seen.toReversed(), found.compared).compared).toBe(found.compared);
    expect(new Set(signed)).toEqual(new Set(['new']));
  });
});
