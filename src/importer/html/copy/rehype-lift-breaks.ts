import type { ElementContent, Element as Node, Root } from 'hast';
import type { Plugin } from 'unified';

/** Elements that markdown writes as marks around words, or leaves out. */
const MARKS = 'a b strong i em u s del font span small';
const MARK_NAMES = new Set(MARKS.split(' '));
const BLOCKS = /^(?:p|div|li|td|th|dd|dt|blockquote|h\d)$/;

/**
 * Moves the line breaks at the edges of a mark beside it: in markdown, a break at the edge would be a sign that readers
 * see. A mark that has nothing else goes, as one does in another of its kind, and so do breaks at the edges of a
 * paragraph.
 *
 * `<b><i>Boats left.<br></i></b>Crews waited.` → `<b><i>Boats left.</i></b><br>Crews waited.`
 */
export const rehypeLiftBreaks: Plugin<[], Root> = () => (root) => liftBreaks(root, ' ');

/** @param open Names of the marks around, each between spaces. */
function liftBreaks(parent: Root | Node, open: string): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'doctype') return [];
    if (child.type !== 'element') return [child];
    const isMark = MARK_NAMES.has(child.tagName);
    const isOpen = isMark && open.includes(` ${child.tagName} `);
    liftBreaks(child, isMark && !isOpen ? `${open}${child.tagName} ` : open);
    if (isOpen) return child.children;
    if (!(isMark || BLOCKS.test(child.tagName)) || !child.children.some(isBreak)) return [child];
    const first = child.children.findIndex((inner) => !isEdge(inner));
    if (first < 0) return isMark ? child.children : [];
    const after = child.children.splice(
      child.children.findLastIndex((inner) => !isEdge(inner)) + 1,
    );
    const before = child.children.splice(0, first);
    return isMark ? [...before, child, ...after] : [child];
  });
}

function isEdge(child: ElementContent): boolean {
  return isBreak(child) || (child.type === 'text' && child.value.trim() === '');
}

function isBreak(child: ElementContent): boolean {
  return child.type === 'element' && child.tagName === 'br';
}

/**
 * Moves the line breaks at the end of a mark behind it, as `rehypeLiftBreaks` does, before the text of a page is looked
 * for: the search for it drops two breaks at an end, and would join words that they part.
 *
 * @param document The page; it is changed.
 */
export function liftPageBreaks(document: Document): void {
  for (const line of [...document.querySelectorAll('br')].reverse()) {
    for (
      let mark = line.parentElement;
      mark && MARK_NAMES.has(mark.localName) && isLast(line);
      mark = line.parentElement
    ) {
      mark.after(line);
    }
  }
}

function isLast(line: Element): boolean {
  for (let next = line.nextSibling; next; next = next.nextSibling) {
    if (next.nodeType === 1 || next.textContent?.trim()) return false;
  }
  return true;
}
