import { toLine } from '../element-text.ts';

/** What a table of data has, and one that sets a page does not. */
const DATA = 'caption, th, thead';
const BLOCKS = 'table, h1, h2, p, div, ul, ol, blockquote, figure';

/**
 * Replaces each table that sets a page by boxes, one for each cell: mails and pages of an older make stand in
 * tables, and their text is no table. Such a table says so, or has others in it, or never two cells with words
 * beside each other.
 *
 * `<table><tr><td>Boats left.</td></tr><tr><td>Crews waited.</td></tr></table>` → `<div><div>Boats left.</div><div>Crews waited.</div></div>`
 *
 * @param document The page; it is changed.
 */
export function unwrapLayoutTables(document: Document): void {
  // The inner ones first, so that each is looked at on its own.
  for (const table of [...document.querySelectorAll('table')].reverse()) {
    if (!isLayout(table)) continue;
    const box = document.createElement('div');
    for (const cell of listCells(table)) {
      const part = document.createElement('div');
      part.append(...cell.childNodes);
      box.append(part);
    }
    table.replaceWith(box);
  }
}

function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return true;
  if (table.querySelector(DATA)) return false;
  const cells = listCells(table);
  if (cells.some((cell) => cell.querySelector('h1, h2, p + p'))) return true;
  const rows = new Map<Element | null, number>();
  for (const cell of cells) {
    if (toLine(cell)) rows.set(cell.parentElement, (rows.get(cell.parentElement) ?? 0) + 1);
  }
  const hasBlocks = cells.some((cell) => cell.querySelector(BLOCKS));
  return [...rows.values()].every((count) => count < 2) && (rows.size > 1 || hasBlocks);
}

function listCells(table: Element): Element[] {
  const rows = [...table.children].flatMap((part) =>
    part.localName === 'tr' ? [part] : [...part.children],
  );
  return rows.flatMap((row) => [...row.children]);
}
