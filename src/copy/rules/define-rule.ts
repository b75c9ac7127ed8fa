import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { addFound, noFacts } from '../lines/add-found.ts';
import type { FoundFacts, Photo, Removal } from '../lines/copy-facts.ts';
import { forgetLine, getLines, getPlace, type Line } from '../lines/lines.ts';

/** What a rule knows beside the lines. */
export type RuleContext = {
  title: string;
  section: string;
  /** Name of the publisher. */
  source: string;
  /** Language tag of the text. */
  lang: string;
  /** Lines that are furniture of the publisher. */
  furniture: readonly string[];
  /** What earlier rules took, in the order of the lines. */
  removals: readonly Removal[];
};

/** A fact that a line holds; `became` says in the record what the line is now. */
type Fact =
  | { became: 'photo'; photo: Photo }
  | { became: Exclude<Removal['became'], 'photo' | undefined>; found: Partial<FoundFacts> };

/** What a rule decides about one line: it goes, loses its beginning, or stands in another form. */
export type Finding = { line: Line } & (
  | { fact?: Fact; cut?: string; replaceBy?: never }
  | { replaceBy: RootContent; fact?: never; cut?: never }
);
export type Rule = (lines: readonly Line[], context: RuleContext) => Finding[];

/**
 * Makes a remark plugin of a pure rule: takes the lines out that it finds, and records each.
 *
 * @param name Name of the rule in the record.
 * @param find The rule; it changes nothing itself.
 */
export function defineRule(name: string, find: Rule): Plugin<[], Root> {
  return () => (root, file) => {
    const { removals = [], photos = [], found = noFacts() } = file.data;
    Object.assign(file.data, { removals, photos, found });
    const { title = '', section = '', source = '', lang = 'en', furniture = [] } = file.data;
    const findings = find(getLines(root), { title, section, source, lang, furniture, removals });
    if (findings.length === 0) return;
    const rows = String(file.value).split('\n');
    const replaced = new Map<RootContent, RootContent | undefined>();
    for (const { line, fact, cut, replaceBy } of findings) {
      if (cut && !cutStart(line.node, cut)) continue;
      if (!cut) replaced.set(line.node, replaceBy);
      if (replaceBy) continue;
      const became = fact && { became: fact.became };
      if (cut) removals.push({ rule: name, line: line.at, text: cut, part: true, ...became });
      else {
        for (let at = line.at; at <= getPlace(line.node).end; at++) {
          const text = rows[at - 1]?.trim();
          if (text) removals.push({ rule: name, line: at, text, ...became });
        }
      }
      if (fact?.became === 'photo') photos.push(fact.photo);
      else if (fact) addFound(found, fact.found);
    }
    root.children = root.children.flatMap((node) => {
      if (!replaced.has(node)) return [node];
      const replacement = replaced.get(node);
      return replacement ? [replacement] : [];
    });
    removals.sort((a, b) => a.line - b.line);
  };
}

/**
 * Takes the beginning off a paragraph.
 *
 * `CAIRO:  Boats left.` without `CAIRO:` → `Boats left.`
 *
 * @param cut The beginning, its white space folded.
 * @returns False, and the node as it was, where its text begins otherwise or nothing would be left.
 */
function cutStart(node: RootContent, cut: string): boolean {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  if (first?.type !== 'text') return false;
  const fold = (text: string) => text.replace(/\s+/g, ' ').trim();
  let end = cut.length;
  while (end < first.value.length && fold(first.value.slice(0, end)).length < cut.length) end++;
  const rest = first.value.slice(end).trimStart();
  if (fold(first.value.slice(0, end)) !== cut || !rest) return false;
  first.value = rest;
  forgetLine(node);
  return true;
}
