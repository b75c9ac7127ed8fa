import { TAG, walkTags } from './page-needs.ts';
import { readStyles, SCOPE, type Styles, slimStyles } from './slim-styles.ts';

/** One attribute of a tag, so that none is seen in the value of another. */
const ATTRIBUTE = /(\s[^\s=>"']+)(?:=("[^"]*"|'[^']*'|[^\s>"']+))?/g;

/**
 * Opens what takes out of a page the styles that fit nothing in it: those of components that it lacks,
 * and of elements and classes that neither it nor a script of the site names. The rest stands in one
 * sheet, as a policy names each by its hash. Scopes get short names.
 *
 * `<style>p{}table{}.a:where(.astro-lw7giglr){}</style><p class="a astro-lw7giglr">` →
 * `<style>p{}.a:where(._0){}</style><p class="a _0">`
 *
 * @param scripts The scripts of the site: what they name, they may add to a page.
 */
export function openSlimmer(scripts: readonly string[]): (html: string) => string {
  const scripted = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
  const known = new Map<string, Styles>();
  return (html) => {
    const found = listSheets(html);
    const key = found.join('\0');
    const styles = known.get(key) ?? readStyles(found);
    known.set(key, styles);
    const words = listWords(html);
    const { sheets, scopes } = slimStyles(styles, (word) => words.has(word) || scripted.has(word));
    return putStyles(html, sheets, scopes);
  };
}

/** Lists the style sheets of the head, where no copy stands. */
function listSheets(html: string): string[] {
  const sheets: string[] = [];
  for (const { 0: tag, groups } of html.matchAll(TAG)) {
    if (tag === '</head>') break;
    if (groups?.['name'] === 'style') sheets.push(groups['content'] ?? '');
  }
  return sheets;
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

/** Puts style sheets as one into the head of a page, and the names of scopes into its tags. */
function putStyles(html: string, sheets: readonly string[], scopes: ReadonlyMap<string, string>) {
  const classes = new Map<string, string>();
  const put = (names: string) => {
    const known = classes.get(names);
    if (known !== undefined) return known;
    // Without a style, a scope is of no use.
    const used = names.split(' ').flatMap((one) => scopes.get(one) ?? (isScope(one) ? [] : [one]));
    const own = used.length > 0 ? `class="${used.join(' ')}"` : '';
    classes.set(names, own);
    return own;
  };
  // Most tags are like others in the page.
  const tags = new Map<string, string>();
  let written = '';
  let end = 0;
  let sheet = 0;
  let scoped = html.indexOf(SCOPED);
  walkTags(html, (from, to, element) => {
    let own: string | undefined;
    if (element?.name === 'style' && sheet < sheets.length) {
      sheet += 1;
      const isLast = sheet === sheets.length;
      own = isLast ? `<style${element.attributes}>${sheets.join('')}</style>` : '';
    } else if (!element) {
      if (scoped >= 0 && scoped < from) scoped = html.indexOf(SCOPED, from);
      if (scoped < 0 || scoped >= to) return;
      const tag = html.slice(from, to);
      own = tags.get(tag) ?? putScopes(tag, put);
      tags.set(tag, own);
    }
    if (own === undefined) return;
    written += html.slice(end, from) + own;
    end = to;
  });
  return written + html.slice(end);
}

const SCOPED = 'astro-';

/** Puts other classes into a tag that has some of scopes. */
function putScopes(tag: string, put: (names: string) => string): string {
  const at = tag.indexOf(' class="');
  const start = at + ' class="'.length;
  const to = tag.indexOf('"', start);
  const before = tag.slice(0, at);
  // A value before it may hold what looks like it.
  const isPlain = at >= 0 && to >= 0 && !before.includes("'") && before.split('"').length % 2 === 1;
  const rest = tag.slice(to);
  if (!isPlain || rest.includes(CLASS)) return putAnyScopes(tag, put);
  const names = tag.slice(start, to);
  if (!names.includes(SCOPED)) return tag;
  const own = put(names);
  return `${before}${own && ` ${own}`}${rest.slice(1)}`;
}

function putAnyScopes(tag: string, put: (names: string) => string): string {
  return tag.replace(ATTRIBUTE, (whole, name: string, value = '') => {
    if (name.trim() !== 'class' || !value.includes(SCOPED)) return whole;
    const own = put(value.slice(1, -1));
    return own && name.replace('class', own);
  });
}

function isScope(name: string): boolean {
  return name.replace(SCOPE, '') === '';
}
