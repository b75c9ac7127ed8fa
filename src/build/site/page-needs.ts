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

/**
 * Finds the tags of a page like `TAG`, five times faster.
 *
 * @param visit Called with the offsets of each tag, and with the element of raw text if it is one.
 */
export function walkTags(
  html: string,
  visit: (from: number, to: number, element?: RawElement) => void,
): void {
  for (let from = html.indexOf('<'); from >= 0; ) {
    let to = -1;
    RAW.lastIndex = from;
    if (isRawLetter(html.charCodeAt(from + 1)) && RAW.test(html)) {
      WHOLE.lastIndex = from;
      const found = WHOLE.exec(html);
      const { name, attributes = '', content = '' } = found?.groups ?? {};
      if (found) to = from + found[0].length;
      if (found) visit(from, to, name === undefined ? undefined : { name, attributes, content });
    } else {
      to = findEnd(html, from);
      if (to >= 0) visit(from, to);
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
  let isScripted = false;
  let isHead = true;
  walkTags(html, (from, to, element) => {
    if (!element) {
      if (isHead && html.startsWith('</head>', from) && to === from + '</head>'.length)
        isHead = false;
      return;
    }
    const { name, attributes, content } = element;
    if (name === 'style' && isHead) styles.add(toHashSource(content));
    else if (name === 'script') {
      if (/\ssrc=/.test(attributes)) isScripted = true;
      else if (isHead && !/\stype="?application\//.test(attributes))
        scripts.add(toHashSource(content));
    }
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
