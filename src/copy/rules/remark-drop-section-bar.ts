import { foldText } from '../../base/text/fold-text.ts';
import { isSectionBar } from '../read/furniture.ts';
import { isAboveText } from '../read/is-in-head.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes out the bar that says where on its site an article stood, above the text.
 *
 * `Home > World > Middle East`, `World | Sport | Business`; or the section of the front matter alone
 */
export const remarkDropSectionBar = defineRule('section-bar', (lines, { section }) =>
  lines
    .filter((line, index) => {
      const isSection = line.key !== '' && line.key === foldText(section);
      if (line.node.type !== 'paragraph' || !(isSection || isSectionBar(line.text))) return false;
      return isAboveText(lines, index);
    })
    .map((line) => ({ line })),
);
