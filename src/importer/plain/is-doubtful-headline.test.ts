import { expect, test } from 'vitest';
import type { Candidate } from './headline-candidates.ts';
import { isDoubtful } from './is-doubtful-headline.ts';

/** Says whether the first of some lines, of which the text tells as much each, is a doubtful headline. */
function doubt(...texts: string[]) {
  const candidates = texts.map(
    (text, at): Candidate => ({ text, at, label: 'unknown', count: 2, share: 0.5 }),
  );
  const [picked] = candidates;
  return picked && isDoubtful(picked, candidates, { isPage: false, isMenu: false });
}

test('a line in capitals above another may be its kicker', () => {
  expect(doubt('BOATS LEAVE', 'Boats Leave the Harbour Again')).toBe(true);
  expect(doubt('BOATS LEAVE', 'BOATS LEAVE THE HARBOUR AGAIN')).toBe(false);
  expect(doubt('Boats Leave', 'Boats Leave the Harbour Again')).toBe(false);
});
