/** Lines below the head of a list: one alone may be a subheading. */
const FEWEST_LISTED = 2;
/** Lines between two headlines that are a menu: fewer may be captions; one less where none is a sentence. */
const MENU = 6;

/** Lines that end in a day, below a text: fewer may be its own. */
const FEWEST_DATED = 3;
/** Lines below a mark that are its page’s end, what readers wrote among them: fewer may be a text. */
const FEWEST_AT_END = 6;
/** Part of the lines at the end that may be sentences, and part that must be furniture. */
const MOST_TEXT_AT_END = 0.25;
const LEAST_MARKS_AT_END = 0.3;
/** Sentences side by side that readers may write; more are a text. */
const LONGEST_COMMENT = 2;

/**
 * What a line is among others: a fact is a byline, a credit or a signature; a question may be a headline; a label has
 * few words; what is dated ends in its day; an entry is as long as text, and has no end; a shape is what any site has, and other rules take out.
 */
export type Kind =
  | 'furniture'
  | 'list head'
  | 'shape'
  | 'headline'
  | 'long'
  | 'entry'
  | 'sentence'
  | 'fact'
  | 'date'
  | 'question'
  | 'label'
  | 'dated'
  | 'short';

/** Says whether a line is one that an editor confirmed. */
export const isKnown = (kind: Kind | undefined) => kind === 'furniture' || kind === 'list head';
const isMark = (kind: Kind | undefined) => isKnown(kind) || kind === 'shape';
const isText = (kind: Kind) => kind === 'long' || kind === 'sentence';
/** What points to another article, or names a part of the page. */
const isEntry = (kind: Kind | undefined) =>
  isMark(kind) || kind === 'short' || kind === 'label' || kind === 'dated' || kind === 'question';

/**
 * Settles what cannot be told from a line alone: a long line without an end is a headline of another article where it
 * is listed below the head of a list, or below a mark at the end of the text; anywhere else it is text.
 */
export function settleEntries(kinds: readonly Kind[]): Kind[] {
  const firstText = kinds.findIndex(isText);
  const lastText = kinds.findLastIndex(isText);
  let above: Kind | undefined;
  return kinds.map((kind, at) => {
    if (isMark(kind) || isText(kind) || kind === 'headline' || kind === 'fact') above = kind;
    if (kind !== 'entry') return kind;
    const isBelowText = firstText >= 0 && at > firstText;
    const isListed = isBelowText && (above === 'list head' || (at > lastText && isMark(above)));
    if (!isListed) above = 'long';
    return isListed ? 'furniture' : 'long';
  });
}

/**
 * Finds the line from which on a page has nothing of its text any more, though sentences stand there: what readers
 * wrote, between lines that are furniture.
 *
 * @returns The index of that line, or the count of lines where there is none.
 */
export function findEnd(kinds: readonly Kind[]): number {
  const texts = kinds.filter(isText).length;
  let end = kinds.length;
  let below = { text: 0, marks: 0, run: 0 };
  for (let at = kinds.length - 1; at > 0; at--) {
    const kind = kinds[at] ?? 'long';
    const count = kinds.length - 1 - at;
    // Below the mark of an advertisement the text goes on; readers’ sentences have marks between them.
    const isGoingOn = below.run === below.text;
    const isEnd =
      isMark(kind) &&
      !(isGoingOn && isText(kinds[at + 1] ?? 'furniture')) &&
      count >= FEWEST_AT_END &&
      below.text <= count * MOST_TEXT_AT_END &&
      below.marks >= count * LEAST_MARKS_AT_END &&
      texts - below.text >= below.text * 3;
    if (isEnd && below.text > 0) end = at;
    const run = isText(kind) ? below.run + 1 : 0;
    if (run > LONGEST_COMMENT) break;
    below = {
      text: below.text + (isText(kind) ? 1 : 0),
      marks: below.marks + (isMark(kind) ? 1 : 0),
      run,
    };
  }
  return end;
}

/** Says whether a line goes with the furniture around it. */
export function goesAlong(kinds: readonly Kind[], at: number): boolean {
  const kind = kinds[at];
  if (kind === undefined || kind === 'headline' || kind === 'fact' || kind === 'long') return false;
  const firstLong = kinds.indexOf('long');
  const headline = kinds.slice(0, Math.max(0, firstLong)).lastIndexOf('headline');
  if (at < headline) return kind !== 'date' && isMenu(kinds.slice(0, headline), at);
  if (kind === 'sentence') return false;
  const start = kinds.findLastIndex((one, index) => index < at && isText(one)) + 1;
  const end = kinds.findIndex((one, index) => index > at && isText(one));
  const before = kinds.slice(start, at);
  const after = kinds.slice(at + 1, end < 0 ? kinds.length : end);
  const isBelow = before.some(isMark);
  const isAround = isBelow && after.some(isMark);
  if (end < 0 && start > 0) {
    const dated = [...before, kind, ...after].filter((one) => one === 'dated' || one === 'date');
    const isDatedList = dated.length >= FEWEST_DATED && kind !== 'question';
    return isBelow || isDatedList || (kind !== 'question' && after.some(isMark));
  }
  const head = before.lastIndexOf('list head');
  const listed = [...before.slice(head + 1), kind, ...after].filter(
    (one) => one === 'short' || one === 'label' || one === 'dated',
  );
  if (kind === 'date') return start > 0 && head >= 0 && listed.length >= FEWEST_LISTED;
  const isListed = head >= 0 && kind !== 'question' && listed.length >= FEWEST_LISTED;
  if (isListed && start > 0) return true;
  if (start > 0) return isAround;
  const isUnder = before.includes('headline') && after.some(isMark);
  return kind === 'label' && (isAround || isUnder);
}

/** Above the last headline stands a site’s menu; between two headlines a few lines may be captions. */
function isMenu(above: readonly Kind[], at: number): boolean {
  const first = above.indexOf('headline');
  if (above.some(isMark) && (first < 0 || at < first || above[at] === 'label')) return true;
  const start = above.findLastIndex((kind, index) => index < at && kind === 'headline') + 1;
  const run = above.slice(start).indexOf('headline');
  const between = above.slice(start, run < 0 ? above.length : start + run);
  const entries = between.filter(isEntry).length;
  const sentences = between.filter((kind) => kind === 'sentence').length;
  return entries + sentences >= MENU || (entries >= MENU - 1 && sentences === 0);
}
