import postcss, { type AtRule, type Root, type Rule } from 'postcss';

/** The class by which Astro scopes the styles of a component. */
export const SCOPE = /\bastro-[a-z\d]{8}\b/g;
const SCOPE_CONDITION = /:where\((\.astro-[a-z\d]{8})\)/g;
/** Conditions of a selector that may change at run time, or that are not checked. */
const CONDITION = /\[[^\]]*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|#[\w-]+/g;

/** What one of several alternatives may ask for; and a language with all its regions, as an attribute. */
const GROUP = /\((?:[^()]|\([^()]*\))*\)/g;
const LANGUAGE = /\[lang\|=["']?([a-z]+)["']?\]/gi;

/** Most results that are cached: few pages need other styles than earlier ones. */
const MOST_CACHED = 500;

/** The styles of pages with the same sheets. */
export type Styles = {
  sheets: readonly Sheet[];
  /** Names of elements and classes in all selectors. */
  words: readonly string[];
  /** Cache of slimmed styles, by the set of names that a page has. */
  slimmed: Map<string, Slimmed>;
};
/** A style sheet, with the names that each selector of each rule needs to match anything. */
type Sheet = { root: Root; asked: string[][][] };
/**
 * Style sheets, the short names of the scopes in them, and a cache of values of classes with scopes, and of the
 * attributes that replace them.
 */
export type Slimmed = {
  sheets: string[];
  scopes: ReadonlyMap<string, string>;
  classes: Map<string, string>;
};

/** Reads style sheets. */
export function readStyles(found: readonly string[]): Styles {
  const sheets = found.map((css): Sheet => {
    const root = postcss.parse(css);
    const asked = listRules(root).map((rule) =>
      rule.selectors.map((selector) => (isFrame(rule) ? [] : listAsked(selector))),
    );
    return { root, asked };
  });
  const words = [...new Set(sheets.flatMap(({ asked }) => asked.flat(2)))];
  return { sheets, words, slimmed: new Map() };
}

function listRules(root: Root): Rule[] {
  const rules: Rule[] = [];
  root.walkRules((rule) => void rules.push(rule));
  return rules;
}

/** Tells whether a rule is a keyframe, whose selectors look like elements: `from`. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
}

/** `.bar:where(.astro-lw7giglr):hover>li[lang|=hi]` → `bar`, `astro-lw7giglr`, `li`, `lang=hi`. */
function listAsked(selector: string): string[] {
  const unscoped = selector.replace(SCOPE_CONDITION, '$1');
  const languages = unscoped.replace(GROUP, '').matchAll(LANGUAGE);
  const bare = unscoped.replace(CONDITION, '');
  return [
    ...(bare.match(/[a-z][\w-]*/gi) ?? []),
    ...[...languages].map(([, lang = '']) => toLanguageWord(lang)),
  ];
}

/** Names a language among the names of elements and classes, none of which has a `=`. */
export function toLanguageWord(lang: string): string {
  return `lang=${lang.toLowerCase()}`;
}

/**
 * Removes the rules that need names which a page lacks, and gives scopes short names.
 *
 * @param isThere Tells whether a page has an element or a class of a name, or may get one.
 */
export function slimStyles(
  { sheets, words, slimmed }: Styles,
  isThere: (word: string) => boolean,
): Slimmed {
  const there = words.map(isThere);
  let key = '';
  for (const isSo of there) key += isSo ? '1' : '0';
  const cached = slimmed.get(key);
  if (cached) return cached;
  const present = new Set(words.filter((_, index) => there[index]));
  const written = sheets.map((sheet) => writeSheet(sheet, present));
  const scopes = new Map<string, string>();
  for (const [scope] of written.join('\0').matchAll(SCOPE)) {
    if (!scopes.has(scope)) scopes.set(scope, `_${scopes.size.toString(36)}`);
  }
  const shorten = (css: string) => css.replace(SCOPE, (scope) => scopes.get(scope) ?? scope);
  const slim = { sheets: written.map(shorten), scopes, classes: new Map() };
  if (slimmed.size < MOST_CACHED) slimmed.set(key, slim);
  return slim;
}

/** Writes a sheet without the selectors that need names which a page lacks. */
function writeSheet({ root, asked }: Sheet, present: ReadonlySet<string>): string {
  const slim = root.clone();
  for (const [index, rule] of listRules(slim).entries()) {
    const fits = asked[index]?.map((words) => words.every((word) => present.has(word))) ?? [];
    if (!fits.includes(true)) removeRule(rule);
    else if (fits.includes(false)) rule.selectors = rule.selectors.filter((_, at) => fits[at]);
  }
  return slim.toString();
}

/** Removes a rule, and the rules around it that are empty then. */
function removeRule(rule: Rule | AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) removeRule(parent as AtRule);
}
