import { readSheet } from '../messages.ts';
import { listHeadElements, walkTags } from './page-needs.ts';
import {
  readStyles,
  SCOPE,
  type Slimmed,
  type Styles,
  slimStyles,
  toLanguageWord,
} from './slim-styles.ts';

/** One attribute of a tag with its value, so that none is found in the value of another. */
const ATTRIBUTE = /(\s[^\s=>"']+)(?:=("[^"]*"|'[^']*'|[^\s>"']+))?/g;

/** The element whose script shows names in any language. */
const SPEAKER = 'site-search';

/**
 * Opens the function that removes the styles of a page that match nothing in it: those of components that it lacks,
 * of elements and classes that neither it nor a script of the site names, and of languages that it does not have. The
 * rest is joined into one sheet, as a policy needs a hash for each. Scopes get short names.
 *
 * `<style>p{}table{}.a:where(.astro-lw7giglr){}</style><p class="a astro-lw7giglr">` →
 * `<style>p{}.a:where(._0){}</style><p class="a _0">`
 *
 * @param scripts The scripts of the site: they may add any element or class that they name.
 * @param marked Style sheets that pages only mark.
 */
export function openSlimmer(
  scripts: readonly string[],
  marked: readonly string[] = [],
): (html: string) => string {
  const scripted = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
  const cache = new Map<string, Styles>();
  return (html) => {
    const sheetsOfHead = listHeadElements(html).filter(({ name }) => name === 'style');
    const found = sheetsOfHead.map(({ content }) => content);
    const key = found.join('\0');
    const styles = cache.get(key) ?? readStyles(found.map((text) => readSheet(text, marked)));
    cache.set(key, styles);
    const words = listWords(html);
    const slimmed = slimStyles(styles, (word) => {
      const isAdded = word.startsWith('lang=') ? words.has(SPEAKER) : scripted.has(word);
      return words.has(word) || isAdded;
    });
    return putStyles(html, slimmed);
  };
}

/** Lists the names of elements and classes in a page, and its languages. */
function listWords(html: string): Set<string> {
  const words = new Set<string>();
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const name = readName(html, at + 1);
    if (name) words.add(name);
  }
  for (const names of listClasses(html)) {
    for (const name of names.split(/\s+/)) words.add(name);
  }
  for (const [, lang = ''] of html.matchAll(/\slang="?([a-z]+)/gi)) words.add(toLanguageWord(lang));
  return words;
}

/** Reads the name of an element: small letters, then letters, digits, `-` and `_`. */
function readName(html: string, from: number): string {
  const first = html.charCodeAt(from);
  if (!(first >= 97 && first <= 122)) return '';
  let to = from + 1;
  while (isOfName(html.charCodeAt(to))) to++;
  return html.slice(from, to);
}

function isOfName(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 95
  );
}

const CLASS = 'class=';

function listClasses(html: string): Set<string> {
  const classes = new Set<string>();
  for (let at = html.indexOf(CLASS); at >= 0; at = html.indexOf(CLASS, at + 1)) {
    if (at === 0 || html.charAt(at - 1).trim() !== '') continue;
    const from = at + CLASS.length;
    const isQuoted = html.charAt(from) === '"';
    const to = isQuoted ? html.indexOf('"', from + 1) : -1;
    if (to >= 0) classes.add(html.slice(from + 1, to));
    else if (!isQuoted) classes.add(/^[^\s">]*/.exec(html.slice(from, from + 200))?.[0] ?? '');
  }
  return classes;
}

/** Replaces the style sheets of a page by one, and the scopes in its tags by their short names. */
function putStyles(html: string, { sheets, scopes, classes }: Slimmed): string {
  const put = (names: string) => {
    const cached = classes.get(names);
    if (cached !== undefined) return cached;
    // A scope without a style is dropped.
    const used = names
      .split(' ')
      .flatMap((name) => scopes.get(name) ?? (isScope(name) ? [] : [name]));
    const attribute = used.length > 0 ? `class="${used.join(' ')}"` : '';
    // A copy, as a slice of a page would retain the whole page in memory.
    if (classes.size < MOST_CACHED) classes.set(Buffer.from(names).toString(), attribute);
    return attribute;
  };
  let written = '';
  let end = 0;
  let sheet = 0;
  let scoped = html.indexOf(SCOPED);
  const replace = (from: number, to: number, replacement: string) => {
    written += html.slice(end, from) + replacement;
    end = to;
  };
  walkTags(html, (from, to, element) => {
    if (element?.name === 'style' && sheet < sheets.length) {
      sheet += 1;
      const isLast = sheet === sheets.length;
      replace(from, to, isLast ? `<style${element.attributes}>${sheets.join('')}</style>` : '');
    } else if (!element) {
      if (scoped >= 0 && scoped < from) scoped = html.indexOf(SCOPED, from);
      if (scoped < 0 || scoped >= to) return undefined;
      const value = findClass(html, from, to);
      if (!value) replace(from, to, putAnyScopes(html.slice(from, to), put));
      else if (scoped < value.to) {
        const names = html.slice(value.from, value.to);
        if (!names.includes(SCOPED)) return undefined;
        const attribute = put(names);
        replace(value.from - CLASS_START.length, value.to + 1, attribute && ` ${attribute}`);
      }
    }
    return undefined;
  });
  return written + html.slice(end);
}

const SCOPED = 'astro-';
const CLASS_START = ' class="';

/** Most values of classes that are cached. */
const MOST_CACHED = 2000;

/** Finds the value of the class of a tag, if the tag certainly has no other. */
function findClass(
  html: string,
  from: number,
  end: number,
): { from: number; to: number } | undefined {
  const at = html.indexOf(CLASS_START, from);
  const start = at + CLASS_START.length;
  const to = html.indexOf('"', start);
  if (at < 0 || at >= end || to < 0) return undefined;
  // A value before it may contain the same text.
  let quotes = 0;
  for (let place = from; place < at; place++) {
    const code = html.charCodeAt(place);
    if (code === 39) return undefined;
    if (code === 34) quotes += 1;
  }
  const next = html.indexOf(CLASS, to);
  const isPlain = quotes % 2 === 0 && (next < 0 || next >= end);
  return isPlain ? { from: start, to } : undefined;
}

function putAnyScopes(tag: string, put: (names: string) => string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string, value = '') => {
    if (name.trim() !== 'class' || !value.includes(SCOPED)) return whole;
    const attribute = put(value.slice(1, -1));
    return attribute && name.replace('class', attribute);
  });
}

function isScope(name: string): boolean {
  return name.replace(SCOPE, '') === '';
}
