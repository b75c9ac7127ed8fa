import { dropShortcodes } from './drop-shortcodes.ts';

const BLOCKS =
  'address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul';
const VALUES = `(?:"[^"]{0,999}"|'[^']{0,999}'|[^<>"'])*`;
const BLOCK_TAG = new RegExp(String.raw`(</?(?:${BLOCKS})\b${VALUES}>)`, 'i');
const TAG = /^<(\/?)([a-z\d]+)/i;
/** Within these, each line end is a line break. */
const LINED = new Set(['', 'blockquote']);
/** Within these, a blank line parts paragraphs. */
const PARTED = new Set('article aside dd details div li main section td th'.split(' '));

/**
 * Adds the paragraphs that a content system makes of blank lines only when it shows a page; HTML
 * that has them already comes out as it was.
 *
 * `One.\n\nTwo.` → `<p>One.</p>\n\n<p>Two.</p>`
 */
export function addParagraphs(html: string): string {
  const clean = dropShortcodes(dropComments(html.replace(/\r\n?/g, '\n')));
  const inside: string[] = [];
  const parts = clean
    .replace(/<[a-z/][^<>]*>/gi, (tag) => tag.replace(/\n/g, ' '))
    .split(BLOCK_TAG)
    .map((part, index) => {
      if (index % 2 === 0) return toParagraphs(part, inside.at(-1) ?? '');
      move(inside, part);
      return part;
    });
  return parts.join('').trim();
}

/** Drops comments. Behind the last that ends none is looked for: each that does not would be read to the end. */
function dropComments(html: string): string {
  const end = html.lastIndexOf('-->') + 3;
  return html.slice(0, end).replace(/<!--[\s\S]*?-->/g, '') + html.slice(end);
}

/** Keeps the list of elements that are open, outermost first; a paragraph ends at any block. */
function move(inside: string[], tag: string): void {
  const [, slash, name = ''] = TAG.exec(tag.toLowerCase()) ?? [];
  if (slash) {
    const open = inside.lastIndexOf(name);
    if (open >= 0) inside.length = open;
    return;
  }
  if (inside.at(-1) === 'p' || (name === 'li' && inside.at(-1) === 'li')) inside.pop();
  if (name !== 'hr') inside.push(name);
}

function toParagraphs(text: string, name: string): string {
  const isParted = PARTED.has(name) && /\S\s*?\n[ \t]*\n\s*\S/.test(text);
  if (!isParted && !LINED.has(name)) return text;
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.replace(/^(?:\s|&nbsp;)+|(?:\s|&nbsp;)+$/g, ''))
    .filter(Boolean)
    .map((part) => `<p>${part.replace(/(<br\s*\/?>)?[ \t]*\n/gi, '<br>')}</p>\n\n`)
    .join('');
}
