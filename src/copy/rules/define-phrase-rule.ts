import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { Line } from '../lines/lines.ts';
import { foldArabic } from '../read/fold-arabic.ts';
import { defineRule } from './define-rule.ts';

/** Longer lines are text, whatever they begin with. */
const LONGEST = 240;
/** Phrases as they are matched: Arabic is written with its signs or without. */
const folded = new WeakMap<RegExp, RegExp>();

/**
 * Makes a rule that takes a line out where the whole of it is what a site says of itself.
 *
 * @param name Name of the rule in the record.
 * @param phrases Each describes a whole line, from `^` to `$`; its white space is folded.
 */
export function definePhraseRule(name: string, phrases: readonly RegExp[]): Plugin<[], Root> {
  return defineRule(name, (lines) =>
    lines.filter((line) => isPhrase(line, phrases)).map((line) => ({ line })),
  );
}

/** Says whether a line is one of some phrases; lists, quotes and tables never are. */
export function isPhrase(
  { node, text }: Pick<Line, 'node' | 'text'>,
  phrases: readonly RegExp[],
): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  if (text.length > LONGEST) return false;
  const plain = foldArabic(text);
  return phrases.some((phrase) => foldPhrase(phrase).test(plain));
}

function foldPhrase(phrase: RegExp): RegExp {
  const known = folded.get(phrase) ?? new RegExp(foldArabic(phrase.source), phrase.flags);
  folded.set(phrase, known);
  return known;
}
