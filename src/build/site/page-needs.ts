import { createHash } from 'node:crypto';
import { toAddress } from '../../base/address.ts';

/** What a page's policy must allow; it forbids all else. */
export type PageNeeds = {
  /** Hash sources of the inline styles, like `'sha256-…'`. */
  styles: ReadonlySet<string>;
  /** Hash sources of the inline scripts. */
  scripts: ReadonlySet<string>;
  /** The page loads scripts of the site, and they may fetch from it. */
  isScripted: boolean;
  /** The page runs search, whose WebAssembly starts in a worker. */
  hasSearch: boolean;
};

/**
 * One tag, or a whole element of raw text. Values of attributes are skipped, so that a headline in an attribute is not
 * read as a tag.
 */
export const TAG =
  /<(?<name>style|script|title)(?![\w-])(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)>(?<content>[\s\S]*?)<\/\k<name>>|<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** An element of raw text: its name, its attributes as text, and its content. */
type RawElement = { name: string; attributes: string; content: string };
const RAW = /<(?<name>style|script|title)(?![\w-])(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)>/y;

/** Called with the offsets of a tag, or of an element of raw text; `stop` ends the walk. */
type VisitTag = (from: number, to: number, element?: RawElement) => 'stop' | undefined;

/** Finds the tags of a page like `TAG`, ten times faster. */
export function walkTags(html: string, visit: VisitTag): void {
  for (let from = html.indexOf('<'); from >= 0; ) {
    const element = isRawLetter(html.charCodeAt(from + 1)) ? readRaw(html, from) : undefined;
    const to = element ? element.to : findEnd(html, from);
    if (to >= 0 && visit(from, to, element) === 'stop') return;
    from = html.indexOf('<', to < 0 ? from + 1 : to);
  }
}

/** Reads the element of raw text that begins at an offset, if one does. */
function readRaw(html: string, from: number): (RawElement & { to: number }) | undefined {
  RAW.lastIndex = from;
  const { name, attributes = '' } = RAW.exec(html)?.groups ?? {};
  if (name === undefined) return undefined;
  const start = RAW.lastIndex;
  const close = `</${name}>`;
  const end = html.indexOf(close, start);
  if (end < 0) return undefined;
  return { name, attributes, content: html.slice(start, end), to: end + close.length };
}

/** `s` and `t`, which the names of elements that hold raw text begin with. */
function isRawLetter(code: number): boolean {
  return code === 115 || code === 116;
}

/** Finds where a tag ends: after the first `>` outside of a value. */
function findEnd(html: string, from: number): number {
  for (let at = from + 1; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code !== 34 && code !== 39) continue;
    at = html.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const HEAD_END = '</head>';

/** Lists the elements of raw text in the head of a page, and where each begins; those of the body are copy. */
export function listHeadElements(html: string): (RawElement & { from: number })[] {
  const elements: (RawElement & { from: number })[] = [];
  walkTags(html, (from, _to, element) => {
    if (html.startsWith(HEAD_END, from)) return 'stop';
    if (element) elements.push({ ...element, from });
    return undefined;
  });
  return elements;
}

/**
 * Reads the needs of a page from its HTML. Only inline styles and scripts of the head count, as the body contains
 * copy: a script that copy brings gets no hash, and does not run.
 *
 * @param path File below the site's folder: `search/index.html`.
 * @param html The page as built.
 */
export function readPageNeeds(path: string, html: string): PageNeeds {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  for (const { name, attributes, content } of listHeadElements(html)) {
    if (name === 'style') styles.add(toHashSource(content));
    const isRun = name === 'script' && !/\ssrc=|\stype="?application\//.test(attributes);
    if (isRun) scripts.add(toHashSource(content));
  }
  let isScripted = false;
  walkTags(html, (_from, _to, element) => {
    isScripted = element?.name === 'script' && /\ssrc=/.test(element.attributes);
    return isScripted ? 'stop' : undefined;
  });
  return { styles, scripts, isScripted, hasSearch: toAddress(path) === '/search/' };
}

/** Cache of hash sources, as most pages have the same styles and scripts. */
const hashSources = new Map<string, string>();
const MOST_CACHED = 50;

/** Makes the hash source of a style or script for a policy: `'sha256-…'`. */
export function toHashSource(content: string): string {
  const source =
    hashSources.get(content) ?? `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  // A copy, as a slice of a page would retain the whole page in memory.
  if (!hashSources.has(content) && hashSources.size < MOST_CACHED)
    hashSources.set(Buffer.from(content).toString(), source);
  return source;
}
