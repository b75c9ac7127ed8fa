import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { BESIDE, toLetters, toLine } from '../element-text.ts';

/** A paragraph, a heading or a list of a page, as it stood before a search for the text took its part. */
export type Passage = {
  /** Its letters. */
  key: string;
  html: string;
  isHeading: boolean;
  /** The box around it holds nothing else, or the next passage as well: it is no teaser’s. */
  isOfRow: boolean;
  isProse: boolean;
  /** Its classes and those of the box around it: passages of one text share them. */
  shape: string;
  /** Its shape is more than the names of elements. */
  hasClass: boolean;
  /** Number of the box around it. */
  box: number;
};

const PASSAGES = 'p, h2, h3, h4, h5, ul, ol';
/** What holds passages of its own, or none of the text. */
const HOLDERS = 'a, li, figure, table, blockquote, form, button, [data-card]';
/** Share of a passage that may stand in links. */
const MOST_LINKED = 0.5;

/**
 * Lists the passages of a story in their order, for `putBackPassages`.
 *
 * @param root The story, or the page.
 */
export function listPassages(root: Element): Passage[] {
  const boxes = new Map<Element, number>();
  return [...root.querySelectorAll(PASSAGES)].flatMap((element, at, all) => {
    const line = toLine(element);
    const parent = element.parentElement;
    if (!line || !parent || isHeld(parent)) return [];
    if (element.closest(BESIDE) || isLinked(element, line)) return [];
    const box = boxes.get(parent) ?? boxes.size;
    boxes.set(parent, box);
    const isHeading = /^h\d$/.test(element.localName);
    return [
      {
        key: toLetters(line),
        html: element.outerHTML,
        isHeading,
        isOfRow: parent.children.length === 1 || parent.contains(all[at + 1] ?? null),
        isProse: !isHeading && countWords(line) >= PROSE_WORDS,
        shape: [parent, element].map((one) => `${one.localName}.${one.className}`).join('>'),
        hasClass: element.className !== '' || parent.className !== '',
        box,
      },
    ];
  });
}

/**
 * Puts passages of the story that were not found with its text where they stood in it: between found ones, a
 * paragraph or a list that is set as they are, and a heading right above one.
 *
 * `<p>One.</p><p>Three.</p>`, of `One.` `Two.` `Three.` in one box → all three
 *
 * @param holder The text that was found; it is changed.
 */
export function putBackPassages(
  document: Document,
  holder: Element,
  passages: readonly Passage[],
): void {
  const found = new Map(
    [...holder.querySelectorAll(PASSAGES)].map((element) => [toLetters(toLine(element)), element]),
  );
  const isFound = ({ key }: Passage) => found.has(key);
  const prose = passages.filter((passage) => passage.isProse && isFound(passage));
  const [first, last] = [prose[0], prose.at(-1)];
  if (!first || !last) return;
  const shapes = new Set(prose.map(({ shape }) => shape));
  const isRow = (passage: Passage | undefined) =>
    passage?.isProse && passage.hasClass && shapes.has(passage.shape);
  let [start, end] = [passages.indexOf(first), passages.lastIndexOf(last)];
  while (isRow(passages[start - 1])) start--;
  while (isRow(passages[end + 1])) end++;
  const boxes = new Set(prose.map(({ box }) => box));
  const isOfText = passages.map((passage, at) => {
    const { isHeading, isProse, shape, box } = passage;
    if (isFound(passage) || isHeading) return isFound(passage);
    const isBetween = at >= start && at <= end;
    // Two of three say so; a short line, all.
    const signs = [isBetween, boxes.has(box), shapes.has(shape)].filter(Boolean).length;
    return signs >= (isProse ? 2 : 3);
  });
  const isAbove = ({ isOfRow, box }: Passage, at: number) => {
    const isBelow = isOfText[at + 1] && !passages[at + 1]?.isHeading;
    return at > start && isBelow && (isOfRow || boxes.has(box));
  };
  const text = toLetters(toLine(holder));
  let before: Element | undefined;
  for (const [at, passage] of passages.entries()) {
    const { key, html, isHeading } = passage;
    before = found.get(key) ?? before;
    if (isFound(passage) || !(isHeading ? isAbove(passage, at) : isOfText[at])) continue;
    if (text.includes(key)) continue;
    const part = document.createElement('div');
    part.innerHTML = html;
    const lost = part.firstElementChild;
    if (!lost) continue;
    if (before) before.after(lost);
    else found.get(first.key)?.before(lost);
    before = lost;
  }
}

/** Some systems set a whole page into a list: what holds the headline as well is none of the text. */
function isHeld(parent: Element): boolean {
  const holder = parent.closest(HOLDERS);
  return holder !== null && !holder.querySelector('h1');
}

function isLinked(element: Element, line: string): boolean {
  const linked = [...element.querySelectorAll('a')].map((link) => toLine(link)).join('');
  return linked.length > line.length * MOST_LINKED;
}
