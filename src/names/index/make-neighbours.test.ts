import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../registry/load-registry.ts';
import { getCloseness, getDistance } from '../spelling/closeness.ts';
import { dropJoinedArticle } from '../spelling/name-words.ts';
import { fileSpellings, listTokens } from './file-spellings.ts';
import { loadDictionary } from './load-dictionary.ts';
import { makeNeighbours } from './make-neighbours.ts';

/** Lists the keys that a word is close to by comparing it with each. */
function compareWithEach(word: string, keys: ReadonlySet<string>): string[] {
  const isClose = (one: string, key: string) => {
    if (one === key || key.length < 4 || key.length > 16) return false;
    const errors = Math.min(one.length, key.length) < 8 ? 1 : 2;
    return getDistance(one, key, errors) <= errors || getCloseness(one, key, 2) !== undefined;
  };
  const bare = dropJoinedArticle(word);
  const near = (key: string) =>
    isClose(word, key) || (bare !== word && (key === bare || isClose(bare, key)));
  return [...keys].filter(near).sort();
}

const list = (word: string, keys: ReadonlySet<string>) =>
  [...new Set(makeNeighbours(keys)(word))].sort();

describe('words that are close to a key', () => {
  const words = fc.string({ unit: fc.constantFrom(...'abkl'), minLength: 3, maxLength: 17 });

  test('are those that a comparison with each finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 200 }), words, (all, word) => {
        const keys = new Set(all);
        expect(list(word, keys)).toEqual(compareWithEach(word, keys));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('are so after two slips of any kind', () => {
    const slip = fc.tuple(fc.nat(20), fc.constantFrom('more', 'less', 'other', 'swap', 'around'));
    fc.assert(
      fc.property(words, slip, slip, (key, ...slips) => {
        const word = slips.reduce((text, [place, kind]) => {
          const at = place % text.length;
          const [one = '', two = '', three = ''] = text.slice(at);
          const before = text.slice(0, at);
          if (kind === 'more') return `${before}x${text.slice(at)}`;
          if (kind === 'less') return before + text.slice(at + 1) || text;
          if (kind === 'other') return `${before}x${text.slice(at + 1)}`;
          if (kind === 'swap') return before + two + one + text.slice(at + 2);
          return before + three + two + one + text.slice(at + 3);
        }, key);
        const keys = new Set([key]);
        expect(list(word, keys)).toEqual(compareWithEach(word, keys));
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  test('are those of a whole registry', () => {
    const tokens = fileSpellings(loadRegistry('src/names/fixtures/archive'), []).flatMap(
      listTokens,
    );
    const keys = new Set(tokens);
    const words = [...loadDictionary()].filter((_, place) => place % 30 === 0);
    const isWord = (word: string) => word.length > 2 && word.length < 18 && !keys.has(word);
    const right = words.filter((word) => isWord(word) && compareWithEach(word, keys).length > 0);
    expect(right.length).toBeGreaterThan(20);
    const listNear = makeNeighbours(keys);
    expect(words.filter((word) => isWord(word) && !listNear(word).next().done)).toEqual(right);
  });
});
