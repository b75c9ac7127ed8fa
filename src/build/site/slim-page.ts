import { listHeadElements, walkTags } from './page-needs.ts';
import { readStyles, SCOPE, type Styles, slimStyles } from './slim-styles.ts';

/** One attribute of a tag with its value, so that none is found in the value of another. */
const ATTRIBUTE = /(\s[^\s=>"']+)(?:=("[^"]*"|'[^']*'|[^\s>"']+))?/g;

/**
 * Opens the function that removes the styles of a page that match nothing in it: those of components that it lacks,
 * and of elements and classes that neither it nor a script of the site names. The rest is joined into one sheet, as
 * a policy needs a hash for each. Scopes get short names.
 *
 * `<style>p{}table{}.a:where(.astro-lw7giglr){}</style><p class="a astro-lw7giglr">` →
 * `<style>p{}.a:where(._0){}</style><p class="a _0">`
 *
 * @param scripts The scripts of the site: they may add any element or class that they name.
 */
export function openSlimmer(scripts: readonly string[]): (html: string) => string {
  const scripted = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
  const cache = new Map<string, Styles>();
  return (html) => {
    const sheetsOfHead = listHeadElements(html).filter(({ name }) => name === 'style');
    const found = sheetsOfHead.map(({ content }) => content);
    const key = found.join('\0');
    const styles = cache.get(key) ?? readStyles(found);
    cache.set(key, styles);
    const words = listWords(html);
    const { sheets, scopes } = slimStyles(styles, (word) => words.has(word) || scripted.has(word));
    return putStyles(html, sheets, scopes);
  };
}

/** Lists the names of elements and classes in a page. */
function listWords(html: string): Set<string> {
  const words = new Set<string>();
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const name = readName(html, at + 1);
    if (name) words.add(name);
  }
  for (const names of listClasses(html)) {
    for (const name of names.split(/\s+/)) words.add(name);
  }
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
function putStyles(html: string, sheets: readonly string[], scopes: ReadonlyMap<string, string>) {
  const classes = new Map<string, string>();
  const put = (names: string) => {
    const cached = classes.get(names);
    if (cached !== undefined) return cached;
    // A scope without a style is dropped.
    const used = names
      .split(' ')
      .flatMap((name) => scopes.get(name) ?? (isScope(name) ? [] : [name]));
    const attribute = used.length > 0 ? `class="${used.join(' ')}"` : '';
    classes.set(names, attribute);
    return attribute;
  };
  // Cache of tags, as most tags of a page are equal to others.
  const tags = new Map<string, string>();
  let written = '';
  let end = 0;
  let sheet = 0;
  let scoped = html.indexOf(SCOPED);
  for (const { from, to, element } of walkTags(html)) {
    let replacement: string | undefined;
    if (element?.name === 'style' && sheet < sheets.length) {
      sheet += 1;
      const isLast = sheet === sheets.length;
      replacement = isLast ? `<style${element.attributes}>${sheets.join('')}</style>` : '';
    } else if (!element) {
      if (scoped >= 0 && scoped < from) scoped = html.indexOf(SCOPED, from);
      if (scoped < 0 || scoped >= to) continue;
      const tag = html.slice(from, to);
      replacement = tags.get(tag) ?? putScopes(tag, put);
      tags.set(tag, replacement);
    }
    if (replacement === undefined) continue;
    written += html.slice(end, from) + replacement;
    end = to;
  }
  return written + html.slice(end);
}

const SCOPED = 'astro-';

/** Replaces the scopes in a tag. */
function putScopes(tag: string, put: (names: string) => string): string {
  const at = tag.indexOf(' class="');
  const start = at + ' class="'.length;
  const to = tag.indexOf('"', start);
  const before = tag.slice(0, at);
  // A value before it may contain the same text.
  const isPlain = at >= 0 && to >= 0 && !before.includes("'") && before.split('"').length % 2 === 1;
  const rest = tag.slice(to);
  if (!isPlain || rest.includes(CLASS)) return putAnyScopes(tag, put);
  const names = tag.slice(start, to);
  if (!names.includes(SCOPED)) return tag;
  const attribute = put(names);
  return `${before}${attribute && ` ${attribute}`}${rest.slice(1)}`;
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
