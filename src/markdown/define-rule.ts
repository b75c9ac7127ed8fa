import type { Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { Photo, Removal } from './copy-facts.ts';
import { getLines, type Line } from './lines.ts';

/** What a rule knows beside the lines. */
type RuleContext = {
  title: string;
  /** What earlier rules took, in the order of the lines. */
  removals: readonly Removal[];
};

/** What a rule decides about one line: it goes, becomes a fact, or stands in another form. */
export type Finding = { line: Line } & (
  | { photo?: Photo; became?: Removal['became']; replaceBy?: never }
  | { replaceBy: RootContent; photo?: never; became?: never }
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
    const { removals = [], photos = [] } = file.data;
    Object.assign(file.data, { removals, photos });
    const findings = find(getLines(root), { title: file.data.title ?? '', removals });
    const replaced = new Map(findings.map((finding) => [finding.line.node, finding.replaceBy]));
    for (const { line, photo, became, replaceBy } of findings) {
      if (replaceBy) continue;
      if (photo) photos.push(photo);
      const fact = photo ? 'photo' : became;
      const removal = { rule: name, line: line.at, text: line.text };
      removals.push(fact ? { ...removal, became: fact } : removal);
    }
    root.children = root.children.flatMap((node) => {
      if (!replaced.has(node)) return [node];
      const replacement = replaced.get(node);
      return replacement ? [replacement] : [];
    });
    removals.sort((a, b) => a.line - b.line);
  };
}
