/** `[caption …]<img> words[/caption]` of a classic editor. */
const CAPTION =
  /\[(?:wp_)?caption[^[\]]{0,999}\]((?:(?!\[(?:wp_)?caption)[\s\S])*?)\[\/(?:wp_)?caption\]/gi;
const SHORTCODE_VALUES = String.raw`(?:\s+[\w-]+\s*=\s*(?:"[^"[\]]{0,999}"|'[^'[\]]{0,999}'|[^\s"'[\]]+))`;
/** Pictures, sound and film: without values it must be alone on its line, or it may be words. */
const MEDIA = new RegExp(
  String.raw`(?<!\[)\[(?:gallery|playlist|audio|video)(?:${SHORTCODE_VALUES}+\s*/?\]|\s*/?\](?=[ \t]*(?:\[/|$))(?<=^[ \t]*\[[^\]]*\]))(?!\])(?:\s*\[/(?:audio|video)\])?`,
  'gim',
);
const EMBED = /\[embed\b[^[\]]{0,999}\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/gi;
/** Elements that end a paragraph. */
const BLOCKS =
  'address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul';
/** Attributes of a tag; quotes may hold anything. */
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

/**
 * Does what a content system does with its shortcodes when it shows a page: a caption becomes a
 * figure, an address stands by itself, and pictures, sound and film, which copy cannot hold, go.
 *
 * `[gallery ids="1,2"]` → nothing
 */
function dropShortcodes(html: string): string {
  return html
    .replace(CAPTION, (_all, inside: string) => {
      const words = inside.replace(/<img\b[^>]*>|<\/?a\b[^>]*>/gi, '').trim();
      return `\n\n<figure><figcaption>${words}</figcaption></figure>\n\n`;
    })
    .replace(EMBED, '$1')
    .replace(MEDIA, '');
}
