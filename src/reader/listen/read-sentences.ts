import { splitSentences } from './split-sentences.ts';

/** A sentence of an article as it is spoken and marked. */
export type Spoken = { text: string; block: Element; range: Range };

/** Parts of an article that are not spoken. */
const SILENT = 'figure, pre, table, hr';
/** Parts whose parts are spoken one by one. */
const LISTS = 'ul, ol, blockquote';

/** Reads the sentences of an article’s text, each with its place in the page. */
export function readSentences(text: Element, lang: string): Spoken[] {
  return listBlocks(text).flatMap((block) => {
    const content = block.textContent ?? '';
    return splitSentences(content, lang).map(({ start, end }) => ({
      text: content.slice(start, end),
      block,
      range: makeRange(block, start, end),
    }));
  });
}

function listBlocks(text: Element): Element[] {
  return [...text.children].flatMap((part) => {
    if (part.matches(SILENT)) return [];
    return part.matches(LISTS) ? listBlocks(part) : [part];
  });
}

/** Makes the range of letters of a block, through all that it holds. */
function makeRange(block: Element, start: number, end: number): Range {
  const document = block.ownerDocument;
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (start >= before && start < before + length) range.setStart(node, start - before);
    if (end > before && end <= before + length) range.setEnd(node, end - before);
    before += length;
  }
  return range;
}
