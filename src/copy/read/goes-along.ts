/** Lines below the head of a list: one alone may be a subheading. */
const FEWEST_LISTED = 2;
/** Lines between two headlines that are a menu: fewer may be captions. */
const MENU = 6;

/**
 * What a line is among others: a fact is a byline, a credit or a signature; a question may be a headline; a label has
 * few words.
 */
export type Kind =
  | 'furniture'
  | 'list head'
  | 'headline'
  | 'long'
  | 'sentence'
  | 'fact'
  | 'date'
  | 'question'
  | 'label'
  | 'short';

/** Says whether a line is one that an editor confirmed. */
export const isKnown = (kind: Kind | undefined) => kind === 'furniture' || kind === 'list head';
const isText = (kind: Kind) => kind === 'long' || kind === 'sentence';
/** What points to another article, or names a part of the page. */
const isEntry = (kind: Kind | undefined) =>
  isKnown(kind) || kind === 'short' || kind === 'label' || kind === 'question';

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
  const isBelow = before.some(isKnown);
  const isAround = isBelow && after.some(isKnown);
  if (end < 0 && start > 0) return isBelow || (kind !== 'question' && after.some(isKnown));
  if (kind === 'date') return false;
  const head = before.lastIndexOf('list head');
  const listed = [...before.slice(head + 1), kind, ...after].filter(
    (one) => one === 'short' || one === 'label',
  );
  if (head >= 0 && kind !== 'question' && listed.length >= FEWEST_LISTED) return true;
  if (start > 0) return isAround;
  const isUnder = before.includes('headline') && after.some(isKnown);
  return kind === 'label' && (isAround || isUnder);
}

/** Above the last headline stands a site’s menu; between two headlines a few lines may be captions. */
function isMenu(above: readonly Kind[], at: number): boolean {
  const first = above.indexOf('headline');
  if (above.some(isKnown) && (first < 0 || at < first || above[at] === 'label')) return true;
  const start = above.findLastIndex((kind, index) => index < at && kind === 'headline') + 1;
  const run = above.slice(start).indexOf('headline');
  const between = above.slice(start, run < 0 ? above.length : start + run);
  return between.filter((kind) => isEntry(kind) || kind === 'sentence').length >= MENU;
}
