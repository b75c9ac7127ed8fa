import type { Paragraph, Root } from 'mdast';

/**
 * Parses copy that is not markdown: what looks like markup (`*`, `#`, `1.`, `<b>`) is text. Blank
 * lines part paragraphs.
 *
 * @param text Copy as delivered.
 * @returns A tree of paragraphs that hold nothing but text, with the lines that they stand on.
 */
export function parsePlain(text: string): Root {
  const paragraphs: Paragraph[] = [];
  let rows: string[] = [];
  for (const [index, row] of [...text.split('\n'), ''].entries()) {
    if (row.trim()) rows.push(row.trim());
    else if (rows.length > 0) {
      paragraphs.push(makeParagraph(rows, index + 1 - rows.length));
      rows = [];
    }
  }
  return { type: 'root', children: paragraphs };
}

/** Only the lines count later on; the columns and offsets that a point must have are not kept. */
function makeParagraph(rows: string[], line: number): Paragraph {
  const point = { line, column: 1, offset: 0 };
  const position = { start: point, end: point };
  return {
    type: 'paragraph',
    position,
    children: [{ type: 'text', value: rows.join('\n'), position }],
  };
}
