import type { PhrasingContent, RootContent } from 'mdast';
import { type CaptionLine, findCaptions } from '../read/captions/find-captions.ts';
import { defineRule, type Finding } from './define-rule.ts';

/** Rules whose lines stand above the text alone. */
const ABOVE_TEXT = new Set([
  'repeated-headline',
  'text-button',
  'section-bar',
  'slug-line',
  'date-line',
  'byline',
]);

/**
 * Keeps each caption once: those above the text become photos of the article, those within it stand
 * as figures in their place; every repeat goes.
 *
 * `Men fish. (AFP)` twice above the text → a photo with the caption `Men fish.` and the credit `AFP`
 */
export const remarkGatherCaptions = defineRule('caption', (lines, { removals }) => {
  const signs = removals.filter(({ rule }) => ABOVE_TEXT.has(rule)).map(({ line }) => line);
  const captions = findCaptions(lines, signs);
  const seen = new Set<string>();
  const credited = captions.filter(({ credit }) => credit).reverse();
  const signedByKey = new Map(credited.map((caption) => [caption.key, caption]));
  return captions.flatMap((caption): Finding[] => {
    const { line, key, above } = caption;
    const signed = signedByKey.get(key);
    // A figure shows its own line and no other, so that it is made of the one with a credit.
    if (seen.has(key) || (signed && !above && !caption.credit)) return [{ line }];
    seen.add(key);
    const credit = caption.credit ?? signed?.credit;
    const photo = { caption: caption.caption, ...(credit && { credit }) };
    if (above) return [{ line, fact: { became: 'photo', photo } }];
    // A figure that was delivered as one stands already as it is shown.
    if (line.node.type === 'html') return [];
    return [{ line, replaceBy: makeFigure({ ...caption, ...photo }) }];
  });
});

/** A figure is not in the record, so that each of its words must stand in it. */
function makeFigure({ caption, credit, label = '', line }: CaptionLine): RootContent {
  const sentence: PhrasingContent = { type: 'text', value: credit ? `${caption} ` : caption };
  const signed: PhrasingContent[] = credit
    ? [
        {
          type: 'emphasis',
          data: { hName: 'small' },
          children: [{ type: 'text', value: label + credit }],
        },
      ]
    : [];
  return {
    type: 'paragraph',
    data: { hName: 'figure', delivered: { line: line.at, block: line.at } },
    children: [
      { type: 'emphasis', data: { hName: 'figcaption' }, children: [sentence, ...signed] },
    ],
  };
}
