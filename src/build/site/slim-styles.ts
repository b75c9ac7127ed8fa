import postcss, { type AtRule, type Root, type Rule } from 'postcss';

/** The class by which Astro keeps the styles of a component to it. */
export const SCOPE = /\bastro-[a-z\d]{8}\b/g;
const SCOPE_CONDITION = /:where\((\.astro-[a-z\d]{8})\)/g;
/** What a selector asks of an element that may change, or that this does not look at. */
const CONDITION = /\[[^\]]*\]|::?[\w-]+(?:\((?:[^()]|\([^()]*\))*\))?|#[\w-]+/g;

/** Few pages have other needs than some before them; the rest is not held in memory. */
const MOST_HELD = 500;

/** The styles of a kind of pages. */
export type Styles = {
  sheets: readonly Sheet[];
  /** All that any selector asks for. */
  words: readonly string[];
  /** What was made of them, by which of the words are there. */
  slimmed: Map<string, Slimmed>;
};
/** A style sheet, with the words without which each selector of each rule fits nothing. */
type Sheet = { root: Root; asked: string[][][] };
/** Style sheets, and the short names of the scopes in them. */
export type Slimmed = { sheets: string[]; scopes: ReadonlyMap<string, string> };

/** Reads the style sheets of a kind of pages. */
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

/** Tells the steps of a movement, which look like elements: `from`. */
function isFrame({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
}

/** `.bar:where(.astro-lw7giglr):hover>li` → `bar`, `astro-lw7giglr`, `li`. */
function listAsked(selector: string): string[] {
  const bare = selector.replace(SCOPE_CONDITION, '$1').replace(CONDITION, '');
  return bare.match(/[a-z][\w-]*/gi) ?? [];
}

/**
 * Leaves out the rules that ask for words which are not there, and gives scopes short names.
 *
 * @param isThere Tells whether an element or a class of a name is, or may come to be.
 */
export function slimStyles(
  { sheets, words, slimmed }: Styles,
  isThere: (word: string) => boolean,
): Slimmed {
  const there = words.map(isThere);
  const key = there.map(Number).join('');
  const known = slimmed.get(key);
  if (known) return known;
  const present = new Set(words.filter((_, index) => there[index]));
  const written = sheets.map((sheet) => writeSheet(sheet, present));
  const scopes = new Map<string, string>();
  for (const [scope] of written.join('\0').matchAll(SCOPE)) {
    if (!scopes.has(scope)) scopes.set(scope, `_${scopes.size.toString(36)}`);
  }
  const shorten = (css: string) => css.replace(SCOPE, (scope) => scopes.get(scope) ?? scope);
  const own = { sheets: written.map(shorten), scopes };
  if (slimmed.size < MOST_HELD) slimmed.set(key, own);
  return own;
}

/** Writes a sheet without the selectors that ask for words which are not there. */
function writeSheet({ root, asked }: Sheet, present: ReadonlySet<string>): string {
  const slim = root.clone();
  for (const [index, rule] of listRules(slim).entries()) {
    const fits = asked[index]?.map((words) => words.every((word) => present.has(word))) ?? [];
    if (!fits.includes(true)) removeRule(rule);
    else if (fits.includes(false)) rule.selectors = rule.selectors.filter((_, at) => fits[at]);
  }
  return slim.toString();
}

/** Removes a rule, and what stood around it alone. */
function removeRule(rule: Rule | AtRule): void {
  const { parent } = rule;
  rule.remove();
  if (parent?.type === 'atrule' && parent.nodes?.length === 0) removeRule(parent as AtRule);
}
