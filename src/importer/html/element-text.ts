const BLOCKS =
  'address|article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|section|table|td|th|tr|ul';
const BLOCK = new RegExp(`^(?:${BLOCKS})$`);

/** Parts of a page that are not about its article. */
export const BESIDE =
  'aside, footer, nav, [class*="related" i], [class*="comment" i], [class*="recommend" i]';

/**
 * Reads an element as one line; what stands in blocks of its own, or around a `<br>`, is parted by a space.
 *
 * `<h1>Boats Leave<br>at Dawn</h1>` → `Boats Leave at Dawn`
 */
export function toLine(element: Element | null | undefined): string {
  return element ? gather(element).replace(/\s+/gu, ' ').trim() : '';
}

function gather(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.textContent ?? '';
    else if (isElement(node) && !/^(?:script|style|noscript|template)$/.test(node.localName)) {
      const space = BLOCK.test(node.localName) ? ' ' : '';
      text += `${space}${gather(node)}${space}`;
    }
  }
  return text;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Folds text for comparison: letters and digits alone, without spaces. */
export function toLetters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
}

/** Says whether a line ends as a sentence does: `It was lit.”` */
export function endsSentence(line: string): boolean {
  return /[.!?؟。！？…]["”»’)]*$/u.test(line);
}
