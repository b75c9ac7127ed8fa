import { isUnspaced } from '../../base/language/is-unspaced.ts';
import { isNameAlone } from '../../copy/read/is-name-alone.ts';
import { LEAST_TOLD } from './count-told.ts';
import { BESIDE, type Candidate, isRow, NAME_WORDS } from './headline-candidates.ts';
import { countWords, isInCapitals } from './line-kinds.ts';

/** A label below another line has no more words. */
const LABEL_WORDS = { spaced: 2, unspaced: 3 };
/** Words of a kicker that is as long as a headline, and how many times as much is told of its headline. */
const KICKER_WORDS = 4;
const TOLD_MORE = 3;
/** A paper and its edition: `The Quay Post - ONLINE EDITION` */
const PAPER = /^(?:\S+ ){1,4}[-–—] \S+(?: \S+)?$/u;
/** A link to something else says what kind it is: `VIDEO | Ferries Sail` */
const KIND = /^\p{Lu}{2,} \| /u;

/** Says whether another line may as well be the headline as the one that was picked. */
export function isDoubtful(
  picked: Candidate,
  candidates: readonly Candidate[],
  { isPage, isMenu }: { isPage: boolean; isMenu: boolean },
): boolean {
  const at = candidates.indexOf(picked);
  const isTold = picked.count >= LEAST_TOLD;
  const better = candidates.filter(({ share }) => share > picked.share);
  const isListed = [1, 2].every((next) => candidates[at + next]?.at === picked.at + next);
  if (KIND.test(picked.text) || (better.length > 0 && !isTold)) return true;
  if (isMenu && (better.length > 0 || isListed)) return true;
  if (
    at > 0 &&
    countWords(picked.text) <= LABEL_WORDS[isUnspaced(picked.text) ? 'unspaced' : 'spaced']
  )
    return true;
  const [above, below] = [candidates[at - 1], candidates[at + 1]];
  const isKicker =
    below &&
    isInCapitals(picked.text) &&
    !isInCapitals(below.text) &&
    below.at - picked.at <= BESIDE &&
    below.share >= picked.share &&
    !isRow(below.text);
  // The text tells far more of the line below it.
  const isShortOfIt =
    below &&
    countWords(picked.text) <= KICKER_WORDS &&
    countWords(below.text) > KICKER_WORDS &&
    below.at - picked.at <= BESIDE &&
    below.share > picked.share &&
    below.count >= picked.count * TOLD_MORE;
  const isBelowIt =
    above &&
    above.count > 0 &&
    picked.at - above.at <= BESIDE &&
    countWords(above.text) > NAME_WORDS &&
    !isInCapitals(above.text);
  // The name of a section, of a paper or of who wrote stands above the headline.
  const isName =
    (isPage && countWords(picked.text) <= NAME_WORDS) ||
    PAPER.test(picked.text) ||
    isNameAlone(picked.text);
  const isNamed =
    isName &&
    candidates.slice(at + 1).some(({ text }) => countWords(text) > NAME_WORDS && !isRow(text));
  return Boolean(isKicker || isShortOfIt || isBelowIt || isNamed);
}
