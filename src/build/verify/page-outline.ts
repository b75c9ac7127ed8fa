import { decodeEntities } from './decode-entities.ts';

/** Parts of a page that are verified. */
export type PageOutline = {
  /** Links and addresses of files, as written. */
  links: string[];
  ids: string[];
  canonical?: string;
  /** Address that the page gives for shares. */
  shared?: string;
  /** Search engines are asked to leave the page out. */
  isHidden: boolean;
  headlines: string[];
};

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^"'>])*`;
/** One tag, or a whole element of raw text, like a script. */
const TAG = new RegExp(
  `<(?<raw>script|style|title|textarea)(?![\\w-])(?<rawAttributes>${ATTRIBUTES})>[\\s\\S]*?</\\k<raw>|<(?<name>[a-z][\\w-]*)(?<attributes>${ATTRIBUTES})>`,
  'gi',
);
const ATTRIBUTE = /([^\s=>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Reads the parts of a page that are verified. */
export function readOutline(html: string): PageOutline {
  const outline: PageOutline = { links: [], ids: [], isHidden: false, headlines: [] };
  for (const { groups = {}, index } of html.matchAll(TAG)) {
    const name = groups['raw'] ?? groups['name'];
    const get = readAttributes(groups['rawAttributes'] ?? groups['attributes'] ?? '');
    const id = get.get('id');
    if (id) outline.ids.push(id);
    const rel = get.get('rel');
    const href = get.get('href');
    if (name === 'link' && rel === 'canonical') outline.canonical = href ?? '';
    else if (href !== undefined && name !== 'use') outline.links.push(href);
    if (name === 'meta') readMeta(outline, get);
    if (name === 'h1')
      outline.headlines.push(toText(html.slice(index, html.indexOf('</h1', index))));
    const sources = get.get('srcset')?.split(/,\s+/) ?? [];
    for (const source of [get.get('src'), ...sources.map((part) => part.trim().split(/\s/)[0])]) {
      if (source) outline.links.push(source);
    }
  }
  return outline;
}

function readMeta(outline: PageOutline, get: ReadonlyMap<string, string>): void {
  const content = get.get('content') ?? '';
  if (get.get('property') === 'og:url') outline.shared = content;
  if (get.get('name') === 'robots' && content.includes('noindex')) outline.isHidden = true;
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => {
      return [name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? '')];
    }),
  );
}

const BLOCK =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|h[1-6]|blockquote|pre|table|thead|tbody|tfoot|tr|td|th|caption|figure|figcaption|div|section|details|summary|hr|br)\b(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** Reads the blocks of text in HTML, white space as a reader sees it: `<p>One</p><p>Two</p>` → One, Two. */
export function readBlocks(html: string): string[] {
  return html.split(BLOCK).map(toText).filter(Boolean);
}

/**
 * Cuts the text of an article out of its page: what stands in the element of the class `prose`, without
 * the figures set before it.
 *
 * @returns Nothing where the page has no such element.
 */
export function cutText(html: string): string | undefined {
  const article = html.indexOf('<article');
  const begin = /<div\b[^>]*\bclass="?[^">]*\bprose\b[^>]*>/g;
  begin.lastIndex = Math.max(0, article);
  const first = begin.exec(html);
  if (article < 0 || !first) return undefined;
  const start = first.index + first[0].length;
  const tags = /<(\/?)div\b[^>]*>/g;
  tags.lastIndex = start;
  let depth = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.slice(start, tag.index);
  }
  return undefined;
}

/** Parts the figures that stand before a text from the text. */
export function splitFigures(text: string): { figures: string; body: string } {
  const pattern = /<figure data-pagefind-ignore[\s\S]*?<\/figure>/g;
  return { figures: (text.match(pattern) ?? []).join(''), body: text.replace(pattern, '') };
}

function toText(html: string): string {
  return decodeEntities(html.replace(/<(?:"[^"]*"|'[^']*'|[^"'>])*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
