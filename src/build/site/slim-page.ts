import { TAG } from './page-needs.ts';
import { readStyles, SCOPE, type Styles, slimStyles } from './slim-styles.ts';

/** One attribute of a tag, so that none is seen in the value of another. */
const ATTRIBUTE = /(\s[^\s=>"']+)(?:=("[^"]*"|'[^']*'|[^\s>"']+))?/g;
const NAMED = /<([a-z][\w-]*)|\sclass=(?:"([^"]*)"|([^\s">]+))/g;

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
  const classes = new Set<string>();
  for (const [, element, quoted, bare] of html.matchAll(NAMED)) {
    if (element) words.add(element);
    else classes.add(quoted ?? bare ?? '');
  }
  for (const names of classes) {
    for (const name of names.split(/\s+/)) words.add(name);
  }
  return words;
}

/** Puts style sheets as one into the head of a page, and the names of scopes into its tags. */
function putStyles(html: string, sheets: readonly string[], scopes: ReadonlyMap<string, string>) {
  const putScopes = (whole: string, name: string, value = '') => {
    if (name.trim() !== 'class' || !value.includes('astro-')) return whole;
    // Without a style, a scope is of no use.
    const used = value
      .slice(1, -1)
      .split(' ')
      .flatMap((one) => scopes.get(one) ?? (isScope(one) ? [] : [one]));
    return used.length > 0 ? `${name}="${used.join(' ')}"` : '';
  };
  // Most tags are like others in the page.
  const tags = new Map<string, string>();
  let next = 0;
  return html.replace(TAG, (whole, name?: string, attributes = '') => {
    if (name === 'style' && next < sheets.length) {
      next++;
      return next < sheets.length ? '' : `<style${attributes}>${sheets.join('')}</style>`;
    }
    if (name || !whole.includes('astro-')) return whole;
    const own = tags.get(whole) ?? whole.replace(ATTRIBUTE, putScopes);
    tags.set(whole, own);
    return own;
  });
}

function isScope(name: string): boolean {
  return name.replace(SCOPE, '') === '';
}
