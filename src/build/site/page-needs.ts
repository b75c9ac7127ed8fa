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
const RAW = /<(?:style|script|title)(?![\w-])/y;
const WHOLE = new RegExp(TAG.source, 'y');

/** The offsets of a tag, or of an element of raw text. */
type Tag = { from: number; to: number; element?: RawElement | undefined };

/** Finds the tags of a page like `TAG`, five times faster. */
export function* walkTags(html: string): Generator<Tag> {
  for (let from = html.indexOf('<'); from >= 0; ) {
    let to = -1;
    RAW.lastIndex = from;
    if (isRawLetter(html.charCodeAt(from + 1)) && RAW.test(html)) {
      WHOLE.lastIndex = from;
      const found = WHOLE.exec(html);
      const { name, attributes = '', content = '' } = found?.groups ?? {};
      if (found) to = from + found[0].length;
      const element = name === undefined ? undefined : { name, attributes, content };
      if (found) yield { from, to, element };
    } else {
      to = findEnd(html, from);
      if (to >= 0) yield { from, to };
    }
    from = html.indexOf('<', to < 0 ? from + 1 : to);
  }
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
  for (const { from, to, element } of walkTags(html)) {
    if (html.slice(from, to) === HEAD_END) break;
    if (element) elements.push({ ...element, from });
  }
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
  const isScripted = walkTags(html).some(
    ({ element }) => element?.name === 'script' && /\ssrc=/.test(element.attributes),
  );
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
