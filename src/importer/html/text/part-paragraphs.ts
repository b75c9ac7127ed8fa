import { toLine } from '../element-text.ts';

/** Elements that stand in a line; each other one stands on its own. */
const INLINE =
  /^(?:a|abbr|acronym|b|big|cite|code|del|em|font|i|img|ins|mark|nobr|q|s|small|span|strike|strong|sub|sup|tt|u|wbr|script|style|noscript)$/;
/** Blocks in which text may stand bare, beside others or in paragraphs. */
const HOLDER = /^(?:blockquote|center|div|form|p)$/;
/** Breaks of a line that part paragraphs. */
const PARTING = 2;

/**
 * Makes paragraphs of bare text that two line breaks part, as pages of an older make set theirs; a mark around
 * several is set around each.
 *
 * `<font>Boats left.<br><br>Crews waited.</font>` → `<p><font>Boats left.</font></p><p><font>Crews waited.</font></p>`
 *
 * @param box Holds the text; it is changed.
 * @param done Boxes that need no second look; `box` becomes one of them.
 */
export function partParagraphs(box: Element, done: Set<Element>): void {
  if (done.has(box)) return;
  done.add(box);
  const nodes = [...box.childNodes].flatMap(openMark);
  const { rows, isParted } = toRows(nodes);
  const isParagraph = box.localName === 'p';
  if (!isParted) box.replaceChildren(...nodes);
  else {
    const blocks = rows.flatMap((row) => {
      if (!row.some((node) => toWords(node)) || row.some(isBlock)) return row;
      const paragraph = isParagraph ? box.cloneNode(false) : box.ownerDocument.createElement('p');
      for (const node of row) paragraph.appendChild(node);
      return [paragraph];
    });
    if (isParagraph) box.replaceWith(...blocks);
    else box.replaceChildren(...blocks);
  }
  for (const block of nodes) {
    if (isElement(block) && HOLDER.test(block.localName)) partParagraphs(block, done);
  }
}

/** Opens a mark that holds a break or a block: they stand beside it then, and the mark around each part of its words. */
function openMark(node: Node): Node[] {
  if (!isElement(node) || !INLINE.test(node.localName)) return [node];
  const inner = [...node.childNodes].flatMap(openMark);
  if (!inner.some((part) => isBreak(part) || isBlock(part))) return [node];
  const opened: Node[] = [];
  let mark: Node | undefined;
  for (const part of inner) {
    if (isBreak(part) || isBlock(part)) mark = undefined;
    else if (!mark) {
      mark = node.cloneNode(false);
      opened.push(mark);
    }
    if (mark) mark.appendChild(part);
    else opened.push(part);
  }
  return opened;
}

/** Parts nodes at blocks, each of which is a row of its own, and at breaks that part paragraphs. */
function toRows(nodes: readonly Node[]): { rows: Node[][]; isParted: boolean } {
  let isParted = false;
  const rows: Node[][] = [];
  let row: Node[] = [];
  // Breaks, and blanks among them, that may be within a row, or at its end.
  let breaks: Node[] = [];
  const close = () => {
    if (row.length > 0) rows.push(row);
    row = [];
    breaks = [];
  };
  for (const node of nodes) {
    if (isBlock(node)) {
      close();
      rows.push([node]);
    } else if (isBreak(node) || !hasContent(node)) {
      breaks.push(node);
    } else {
      if (breaks.filter(isBreak).length >= PARTING) {
        isParted ||= row.length > 0;
        close();
      }
      row.push(...(row.length > 0 ? breaks : []), node);
      breaks = [];
    }
  }
  close();
  return { rows, isParted };
}

function hasContent(node: Node): boolean {
  return toWords(node) !== '' || (isElement(node) && isOrHasPicture(node));
}

function isOrHasPicture(element: Element): boolean {
  return element.localName === 'img' || element.querySelector('img') !== null;
}

function toWords(node: Node): string {
  if (isElement(node)) return toLine(node);
  return node.nodeType === 3 ? (node.textContent ?? '').trim() : '';
}

function isBlock(node: Node): boolean {
  return isElement(node) && !INLINE.test(node.localName) && !isBreak(node);
}

function isBreak(node: Node): boolean {
  return isElement(node) && node.localName === 'br';
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
