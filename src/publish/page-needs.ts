import { createHash } from 'node:crypto';

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

const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const INLINE_SCRIPT = /<script(?![^>]*\s(?:src=|type="?application\/))[^>]*>([\s\S]*?)<\/script>/g;
const SITE_SCRIPT = /<script[^>]*\ssrc=/;

/**
 * Reads what a page needs off its HTML. Inline styles and scripts count in the head alone, where no
 * copy stands: one that copy smuggled into the body gets no hash, and does not run.
 *
 * @param path File below the site's folder: `search/index.html`.
 * @param html The page as built.
 */
export function readPageNeeds(path: string, html: string): PageNeeds {
  const head = html.slice(0, html.indexOf('</head>'));
  return {
    styles: hashAll(head.matchAll(STYLE)),
    scripts: hashAll(head.matchAll(INLINE_SCRIPT)),
    isScripted: SITE_SCRIPT.test(html),
    hasSearch: path === 'search/index.html',
  };
}

/** Joins what several pages need, for hosts that know folders, not pages. */
export function joinNeeds(all: readonly PageNeeds[]): PageNeeds {
  return {
    styles: new Set(all.flatMap(({ styles }) => [...styles]).sort()),
    scripts: new Set(all.flatMap(({ scripts }) => [...scripts]).sort()),
    isScripted: all.some(({ isScripted }) => isScripted),
    hasSearch: all.some(({ hasSearch }) => hasSearch),
  };
}

function hashAll(matches: Iterable<RegExpExecArray>): Set<string> {
  return new Set([...matches].map(([, content = '']) => hash(content)));
}

function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
