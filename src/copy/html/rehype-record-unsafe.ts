import type { Comment, Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { SKIP, walk } from '../../base/text/walk-html.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

const shown = new Set(sanitizeSchema.tagNames);

/**
 * Records what `rehype-sanitize` will take out: comments, pictures, scripts with what they hold, and of any
 * other element that copy may not have its tag. What remains of a line stands in the text.
 */
export const rehypeRecordUnsafe: Plugin<[], Root> = () => (root, file) => {
  const { removals = [] } = file.data;
  const copy = String(file.value);
  const record = (node: Comment | Element, fallback: string) => {
    const { start, end } = node.position ?? {};
    const isWhole = node.type === 'comment' || node.tagName === 'script' || node.tagName === 'img';
    const source = isWhole ? copy.slice(start?.offset ?? 0, end?.offset ?? 0) : '';
    const text = source || fallback;
    removals.push({ rule: 'sanitize', line: start?.line ?? 1, text, part: true });
  };
  walk(root, (node) => {
    if (node.type === 'comment') record(node, `<!--${node.value}-->`);
    if (node.type !== 'element' || shown.has(node.tagName)) return undefined;
    record(node, `<${node.tagName}>`);
    return node.tagName === 'script' ? SKIP : undefined;
  });
  file.data.removals = removals.sort((a, b) => a.line - b.line);
};
