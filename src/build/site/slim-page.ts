import postcss, { type AtRule, type Root, type Rule } from 'postcss';

/** The class by which Astro keeps the styles of a component to it. */
const SCOPE = /\bastro-[a-z\d]{8}\b/g;
const SCOPE_CONDITION = /:where\((\.astro-[a-z\d]{8})\)/g;
/** What a selector asks of an element that may change, or that this does not look at. */
const CONDITION = /\[[^\]]*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|#[\w-]+/g;
const STYLE = /(<style[^>]*>)([\s\S]*?)(?=<\/style>)/g;
const CLASSES = /(<[a-z][\w-]*(?:\s[^<>]*?)?\sclass=)"([^"]*)"/g;
const NAMED = /<([a-z][\w-]*)|\sclass=(?:"([^"]*)"|([^\s">]+))/g;

/** Few sheets are slimmed in many ways; the rest is not held in memory. */
const MOST_HELD = 500;

/** A style sheet, with the words without which each selector fits nothing, by rule. */
type Sheet = { root: Root; asked: string[][][]; slimmed: Map<string, string> };

/**
 * Opens what takes out of a page the styles that fit nothing in it: those of components that it lacks,
 * and of elements and classes that neither it nor a script of the site names. Scopes get short names.
 *
 * `<style>p{}table{}.a:where(.astro-lw7giglr){}</style><p class="a astro-lw7giglr">` →
 * `<style>p{}.a:where(._0){}</style><p class="a _0">`
 *
 * @param scripts The scripts of the site: what they name, they may add to a page.
 */
export function openSlimmer(scripts: readonly string[]): (html: string) => string {
  const scripted = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
  const sheets = new Map<string, Sheet>();
  return (html) => {
    const words = listWords(html);
    const isThere = (word: string) => words.has(word) || scripted.has(word);
    const scopes = new Map<string, string>();
    const shorten = (text: string) =>
      text.replace(SCOPE, (scope) => {
        const short = scopes.get(scope) ?? `_${scopes.size.toString(36)}`;
        scopes.set(scope, short);
        return short;
      });
    return html
      .replace(STYLE, (_, tag: string, css: string) => {
        const sheet = sheets.get(css) ?? readSheet(css);
        sheets.set(css, sheet);
        return tag + shorten(slimSheet(sheet, isThere));
      })
      .replace(CLASSES, (_, before: string, classes: string) => {
        const names = classes.split(' ');
        // Without a style, a scope is of no use.
        const used = names.flatMap((name) => scopes.get(name) ?? (isScope(name) ? [] : [name]));
        return used.length > 0 ? `${before}"${used.join(' ')}"` : before.replace(/\sclass=$/, '');
      });
  };
}

function isScope(name: string): boolean {
  return name.replace(SCOPE, '') === '';
}

/** Lists the names of elements and classes in a page. */
function listWords(html: string): Set<string> {
  const words = new Set<string>();
  for (const [, element, classes = '', bare] of html.matchAll(NAMED)) {
    if (element) words.add(element);
    for (const name of bare ? [bare] : classes.split(/\s+/)) words.add(name);
  }
  return words;
}

function readSheet(css: string): Sheet {
  const root = postcss.parse(css);
  const asked: string[][][] = [];
  root.walkRules(({ selectors, parent }) => {
    const isFrame = parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
    asked.push(selectors.map((selector) => (isFrame ? [] : listAsked(selector))));
  });
  return { root, asked, slimmed: new Map() };
}

/** `.bar:where(.astro-lw7giglr):hover>li` → `bar`, `astro-lw7giglr`, `li`. */
function listAsked(selector: string): string[] {
  const bare = selector.replace(SCOPE_CONDITION, '$1').replace(CONDITION, '');
  return bare.match(/[a-z][\w-]*/gi) ?? [];
}

/** Writes a sheet without the selectors that ask for words which are not there. */
function slimSheet({ root, asked, slimmed }: Sheet, isThere: (word: string) => boolean): string {
  const kept = asked.map((selectors) => selectors.map((words) => words.every(isThere)));
  const key = kept.flat().map(Number).join('');
  const known = slimmed.get(key);
  if (known !== undefined) return known;
  const slim = root.clone();
  const rules: Rule[] = [];
  slim.walkRules((rule) => void rules.push(rule));
  for (const [index, rule] of rules.entries()) {
    const own = kept[index] ?? [];
    if (!own.includes(true)) removeRule(rule);
    else if (own.includes(false)) rule.selectors = rule.selectors.filter((_, at) => own[at]);
  }
  const text = slim.toString();
  if (slimmed.size < MOST_HELD) slimmed.set(key, text);
  return text;
}

/** Removes a rule, and what stood around it alone. */
function removeRule(rule: Rule | AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) removeRule(parent as AtRule);
}
