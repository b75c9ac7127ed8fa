import { createHash } from 'node:crypto';
import { toAddress } from '../../base/address.ts';

/** What a page's policy must open; all else stays shut. */
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
 * One tag, or an element that holds raw text, from its first sign to its last. Attributes count as
 * wholes, so that no tag is seen in a headline that an attribute holds.
 */
export const TAG =
  /<(?<name>style|script|title)(?![\w-])(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)>(?<content>[\s\S]*?)<\/\k<name>>|<(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/**
 * Reads what a page needs off its HTML. Inline styles and scripts count in the head alone, where no
 * copy stands: one that copy smuggled into the body gets no hash, and does not run.
 *
 * @param path File below the site's folder: `search/index.html`.
 * @param html The page as built.
 */
export function readPageNeeds(path: string, html: string): PageNeeds {
  const styles = new Set<string>();
  const scripts = new Set<string>();
  let isScripted = false;
  let isHead = true;
  for (const match of html.matchAll(TAG)) {
    const { name, attributes = '', content = '' } = match.groups ?? {};
    if (match[0] === '</head>') isHead = false;
    else if (name === 'style' && isHead) styles.add(toHashSource(content));
    else if (name === 'script') {
      if (/\ssrc=/.test(attributes)) isScripted = true;
      else if (isHead && !/\stype="?application\//.test(attributes))
        scripts.add(toHashSource(content));
    }
  }
  return { styles, scripts, isScripted, hasSearch: toAddress(path) === '/search/' };
}

/** Most pages have the same styles and scripts as others. */
const known = new Map<string, string>();
const MOST_KNOWN = 50;

/** Makes the source by which a policy knows a style or script: `'sha256-…'`. */
export function toHashSource(content: string): string {
  const own =
    known.get(content) ?? `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  // A copy, as a part of a page would hold all of it in memory.
  if (!known.has(content) && known.size < MOST_KNOWN)
    known.set(Buffer.from(content).toString(), own);
  return own;
}
