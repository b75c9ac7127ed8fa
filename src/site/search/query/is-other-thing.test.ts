import { expect, test } from 'vitest';
import { type Evidence, isOtherThing } from './is-other-thing.ts';

const all = (ids: string) => new Map([...ids].map((id) => [id, true]));
const weigh = (together: string, nameWords: string, others: string, named: string) => {
  const evidence: Evidence = {
    together: new Set(together),
    nameWords: all(nameWords),
    others: all(others),
    named: new Set(named),
  };
  return isOtherThing(evidence);
};

test.each([
  ['side by side, in articles that do not mention the name', 'ab', 'abcd', 'abe', 'cd', true],
  ['side by side, where the name is mentioned too', 'ab', 'abcd', 'abe', 'bcd', false],
  ['apart, in an article that mentions the name', '', 'abcd', 'ce', 'c', false],
  ['apart, of a name whose words are mostly others', '', 'abcd', 'e', 'cd', true],
  ['apart, of a name whose words are mostly its own', '', 'abcd', 'e', 'bcd', false],
  ['of which no article has any', '', '', '', 'c', false],
])('words %s', (_what, together, nameWords, others, named, isOther) => {
  expect(weigh(together, nameWords, others, named)).toBe(isOther);
});
