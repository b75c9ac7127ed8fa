import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';

export type Path = readonly PropertyKey[];
/** Finds the row of a value, counted from 1. */
export type Place = (path: Path) => number;

/**
 * Finds where a value begins: at its key, where it has one. Of what is missing the place is that of what it
 * is missing from.
 *
 * @returns Offset in the text.
 */
export function placePath(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let start = (node as Node | null)?.range?.[0] ?? 0;
  for (const part of path) {
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => (isScalar(key) ? key.value : key) === part);
      if (!isPair(pair)) return start;
      if (isNode(pair.key) && pair.key.range) start = pair.key.range[0];
      next = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      next = node.items[part];
      if (isNode(next) && next.range) start = next.range[0];
    }
    if (next === undefined) return start;
    node = next;
  }
  return start;
}
