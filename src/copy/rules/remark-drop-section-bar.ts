import { foldText } from '../../base/fold-text.ts';
import { isAboveText } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

/** A bar names at least three sections; two may be teams, or a photo and its credit. */
const FEWEST = 3;

/**
 * Takes out the bar that says where on its site an article stood, above the text.
 *
 * `Home > World > Middle East`, `World | Sport | Business`; or the section of the front matter alone
 */
export const remarkDropSectionBar = defineRule('section-bar', (lines, { section }) =>
  lines
    .filter((line, index) => {
      const isOwn = line.key !== '' && line.key === foldText(section);
      if (line.node.type !== 'paragraph' || !(isOwn || isBar(line.text))) return false;
      return isAboveText(lines, index);
    })
    .map((line) => ({ line })),
);

/** Says whether a line names sections of a site, one beside the other: `Home > World`. */
export function isBar(text: string): boolean {
  const names = text.split(/\s+[|>»›/·•]\s+/u);
  const isHome = /^(?:home|الرئيسية)$/iu.test(names[0] ?? '');
  if (names.length < (isHome ? 2 : FEWEST)) return false;
  return names.every(
    (name) => /^[\p{Lu}\p{Lo}][^\d.,:;!?؟،“”"|>]*$/u.test(name) && name.split(' ').length <= 3,
  );
}
