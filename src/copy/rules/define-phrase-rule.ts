import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Line } from '../lines/lines.ts';
import { matchesPhrase, type PhraseRule, phrases } from '../read/phrases.ts';
import { defineRule } from './define-rule.ts';

/**
 * Makes a rule that takes a line out where the whole of it is what a site says of itself.
 *
 * @param name Name of the rule in the record, and of its list in `phrases.ts`.
 */
export function definePhraseRule(name: PhraseRule): Plugin<[], Root> {
  return defineRule(name, (lines) =>
    lines.filter((line) => isPhrase(line, phrases[name])).map((line) => ({ line })),
  );
}

/** Says whether a line is one of some phrases; lists, quotes and tables never are. */
export function isPhrase(
  { node, text }: Pick<Line, 'node' | 'text'>,
  list: readonly RegExp[],
): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && matchesPhrase(text, list);
}
