import type { Root } from 'hast';
import { toString as toText } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/** What is no text, or cannot be shown. */
const LEFT_OUT = new Set(
  'script style noscript template iframe object embed svg math img picture source video audio canvas form button input select textarea nav'.split(
    ' ',
  ),
);

declare module 'vfile' {
  interface DataMap {
    /** Address that relative links start from. */
    base: string | undefined;
  }
}

/** Removes from an article’s HTML what is not text, and makes its links whole addresses. */
export const rehypeKeepText: Plugin<[], Root> = () => (root, file) => {
  visit(root, (element, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (element.type === 'comment') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.type !== 'element') return undefined;
    if (LEFT_OUT.has(element.tagName)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (element.tagName !== 'a') return undefined;
    const href = toAddress(String(element.properties['href'] ?? ''), file.data.base);
    if (!href || !toText(element).trim()) {
      parent.children.splice(index, 1, ...element.children);
      return [SKIP, index];
    }
    element.properties = { href };
    return undefined;
  });
};

function toAddress(href: string, base: string | undefined): string | undefined {
  const url = URL.parse(href, base);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}
