import type { RootContent } from 'mdast';
import { forgetLine } from './lines.ts';

/**
 * Takes the beginning off a paragraph.
 *
 * `CAIRO:  Boats left.` without `CAIRO:` → `Boats left.`
 *
 * @param cut The beginning, its white space folded.
 * @returns False, and the node as it was, where its text begins otherwise or nothing would be left.
 */
export function cutStart(node: RootContent, cut: string): boolean {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  if (first?.type !== 'text') return false;
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
  let end = cut.length;
  while (end < first.value.length && fold(first.value.slice(0, end)).length < cut.length) end++;
  const rest = first.value.slice(end).trimStart();
  if (fold(first.value.slice(0, end)) !== cut || !rest) return false;
  first.value = rest;
  forgetLine(node);
  return true;
}
