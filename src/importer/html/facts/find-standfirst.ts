import { isUnspaced } from '../../../base/language/is-unspaced.ts';
import { findFurniture } from '../../../copy/read/furniture.ts';
import { readByline } from '../../../copy/read/read-byline.ts';
import { readDateLine } from '../../../copy/read/read-date-line.ts';
import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { BESIDE, endsSentence, toLetters, toLine } from '../element-text.ts';

/** Classes of a sentence below the headline. */
const STANDFIRST =
  '[class*="standfirst" i], [class*="subtitle" i], [class*="sub-title" i], [class*="subhead" i], [class*="strapline" i], [class~="dek" i], [class~="deck" i], [class*="-dek" i], [itemprop="alternativeHeadline"]';
/** Elements that are the dek only if the page describes itself by the same words. */
const DESCRIBED = `${STANDFIRST}, [class*="intro" i], [class*="lead-text" i], [class*="summary" i], [class*="excerpt" i], h2, h3`;
/** Signs of a standfirst, and the words of one that nothing but its place tells. */
const SIGNS = { least: 20, most: 400 };
/** Letters of words that say what a sentence is about, those at their beginning alone, as endings differ. */
const TELLING = { letters: 5, fewest: 3 };
/** Share of such words that a story has as well: of notices, dates and times to read, it has hardly one. */
const ABOUT = 0.1;
/** Words of a story of which such a share tells something. */
const STORY_WORDS = 150;
const PLACED_WORDS = 6;
/** Share of a headline’s words that its repeat has as well. */
const REPEATED = 0.6;
/** Repeats, dates and bylines between a headline and the sentence below it. */
const MOST_PASSED = 3;
const MOST_HEADLINES = 8;
/** Days and hours that a site sets below its headlines: `14.05.2025, 15:25`, `In Local News, May 14, 2025` */
const DATED = /\d[:./]\d{2}(?!\d)|\d{4}(?:\s*$|年|\s+[|•·])/u;
/** What stands between a headline and a text, and is no sentence of it. */
const OTHERS = `${BESIDE}, a, figure, figcaption, time, li, table, button, label, form, nav, [class*="byline" i], [class*="author" i], [class*="caption" i]`;
const INLINE = /^(?:span|b|strong|em|i|u|small|mark|font|q|sup|sub|abbr|br|wbr)$/;

/**
 * Finds the sentence below the headline: it stands right there and is set in another way than the text, or its
 * class says so, or the page describes itself by the same words.
 *
 * `<h1>Boats Leave</h1><p class="x">Crews had waited for a week.</p><p>The boats left …` → the first `p`
 *
 * @param title The headline.
 * @param described What the page says it is about.
 */
export function findStandfirst(
  document: Document,
  { title = '', described = '' }: { title?: string | undefined; described?: string | undefined },
): Element | undefined {
  const story = document.querySelector('h1')?.closest('article, main, [role="main"], body');
  const root = story ?? document.body;
  const isSentence = (element: Element) => {
    const { length } = toLine(element);
    if (isDated(toLine(element))) return false;
    return (
      length >= SIGNS.least &&
      length <= SIGNS.most &&
      !element.querySelector('h1, figure, ul, p + p')
    );
  };
  // Below two paragraphs the text has begun.
  const prose = [...root.querySelectorAll('p')].filter(
    (element) => countWords(toLine(element)) >= PROSE_WORDS,
  );
  const isAbove = (element: Element) => {
    const second = prose[1];
    return (
      !second || (element.compareDocumentPosition(second) & 4) !== 0 || element.contains(second)
    );
  };
  const lines = new Map(prose.map((paragraph) => [paragraph, toLine(paragraph)]));
  const isAbout = (element: Element) => isAboutStory(element, lines, `${title} ${described}`);
  return (
    findByPlace(document, title, isAbout) ??
    [...root.querySelectorAll(DESCRIBED)]
      .filter(isSentence)
      .find((element) => toLetters(toLine(element)) === toLetters(described)) ??
    [...root.querySelectorAll(STANDFIRST)].filter(isSentence).filter(isAbove).find(isAbout)
  );
}

/** Finds the sentence that is the next thing below the headline, its repeats, its date and its byline. */
function findByPlace(
  document: Document,
  title: string,
  isAbout: (element: Element) => boolean,
): Element | undefined {
  const titles = [title, toLine(document.querySelector('title'))].map(listWords);
  const isRepeat = (element: Element) => {
    const words = listWords(toLine(element));
    return titles.some((title) => isMostly(title, words));
  };
  const isPassed = (element: Element) => {
    const line = toLine(element);
    return (
      isRepeat(element) ||
      isDated(line) ||
      readByline(line, '') ||
      (countWords(line) >= PLACED_WORDS && !isAbout(element))
    );
  };
  const all = [...document.body.querySelectorAll('*')];
  const headlines = all.filter((element) => /^h[12]$/.test(element.localName) && isRepeat(element));
  for (const headline of headlines.slice(0, MOST_HEADLINES)) {
    let block = findNext(all, headline);
    for (let count = 0; block && isPassed(block) && count < MOST_PASSED; count++) {
      block = findNext(all, block);
    }
    if (block && isStandfirst(block, all) && isAboveText(block, all) && isAbout(block))
      return block;
  }
  return undefined;
}

/** Says whether a line is a date, or begins with one of publication: `Publié le 3 mars 2024, mis à jour à 9h` */
function isDated(line: string): boolean {
  const [first = ''] = line.split(/,\s/);
  const role = readDateLine(first)?.role ?? 'date';
  return DATED.test(line) || role !== 'date' || readDateLine(line) !== undefined;
}

/**
 * Says whether a sentence speaks of what a story speaks of; of a short one, or one whose words no spaces part, nobody
 * can say.
 *
 * @param prose Paragraphs of the story, and their lines.
 * @param said What the page says of itself.
 */
function isAboutStory(
  element: Element,
  prose: ReadonlyMap<Element, string>,
  said: string,
): boolean {
  const paragraphs = [...prose].flatMap(([paragraph, line]) =>
    element.contains(paragraph) ? [] : [line],
  );
  if (isUnspaced(toLine(element))) return true;
  if (countWords(paragraphs.join(' ')) < STORY_WORDS) return true;
  const story = [said, ...paragraphs].join(' ').toLowerCase();
  const words = [...listWords(toLine(element))].filter((word) => word.length >= TELLING.letters);
  const shared = words.filter((word) => story.includes(word.slice(0, TELLING.letters)));
  return words.length < TELLING.fewest || shared.length > words.length * ABOUT;
}

function listWords(line: string): Set<string> {
  return new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Says whether most words of a headline stand in a line, and most of the line’s in it: the line is its repeat. */
function isMostly(title: ReadonlySet<string>, line: ReadonlySet<string>): boolean {
  const common = [...title].filter((word) => line.has(word)).length;
  return common > title.size * REPEATED && common > line.size * (1 - REPEATED);
}

/** Finds the block of the first words below a headline. */
function findNext(all: readonly Element[], headline: Element): Element | undefined {
  const below = all.slice(all.indexOf(headline) + 1);
  const first = below.find((element) => !headline.contains(element) && hasWords(element));
  let block = first;
  while (block?.parentElement && INLINE.test(block.localName)) block = block.parentElement;
  return block?.contains(headline) ? undefined : block;
}

function hasWords(element: Element): boolean {
  if (/^(?:script|style|noscript|template)$/.test(element.localName)) return false;
  return [...element.childNodes].some(
    (node) => node.nodeType === 3 && /\p{L}/u.test(node.textContent ?? ''),
  );
}

function isStandfirst(block: Element, all: readonly Element[]): boolean {
  const line = toLine(block);
  if (line.length < SIGNS.least || line.length > SIGNS.most || countWords(line) < PLACED_WORDS)
    return false;
  const holder = block.closest(OTHERS);
  if (holder && !holder.querySelector('h1')) return false;
  if (block.querySelector('p, time, figure, ul, ol, h1')) return false;
  // Beside a picture stands its caption, or the text.
  if (block.parentElement?.querySelector('img') && !block.parentElement.querySelector('h1, h2'))
    return false;
  const isHeading = /^h[2-6]$/.test(block.localName);
  if (!isHeading && !endsSentence(line) && countWords(line) < PROSE_WORDS) return false;
  if (isDated(line) || findFurniture(line) || readByline(line, '')) return false;
  const linked = [...block.querySelectorAll('a')].map(toLine).join('');
  if (linked.length * 2 > line.length) return false;
  // A paragraph or a heading of the text has others of its make below it, in its box or in boxes like it.
  const parent = block.parentElement;
  const isAlike = (element: Element) =>
    element !== block &&
    element.localName === block.localName &&
    element.className === block.className &&
    element.parentElement?.localName === parent?.localName &&
    element.parentElement?.className === parent?.className;
  return !all.some((element) => isAlike(element) && toLine(element) !== '');
}

/** Says whether a paragraph of prose stands below a block. */
function isAboveText(block: Element, all: readonly Element[]): boolean {
  return all
    .slice(all.indexOf(block) + 1)
    .some(
      (element) =>
        element.localName === 'p' &&
        !block.contains(element) &&
        !element.closest(BESIDE) &&
        countWords(toLine(element)) >= PROSE_WORDS,
    );
}
