import { getLineKey } from '../read/line-key.ts';
import { defineRule } from './define-rule.ts';

/**
 * Takes out the lines that an editor confirmed as furniture of the source, whatever their language; numbers
 * in them may differ. The headline stays for the rule that takes its repetition.
 *
 * `Haberi paylaş`, `12 yorum`, as `furniture.yaml` lists them → nothing
 */
export const remarkDropFurniture = defineRule('furniture', (lines, { furniture, title }) => {
  const keys = new Set(furniture.map(getLineKey));
  if (keys.size === 0) return [];
  return lines
    .filter(({ node, text }) => {
      const key = node.type === 'paragraph' || node.type === 'heading' ? getLineKey(text) : '';
      return key !== '' && keys.has(key) && key !== getLineKey(title);
    })
    .map((line) => ({ line }));
});
