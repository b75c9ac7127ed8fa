import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../articles/split-front-matter.ts';
import { processCopy } from '../process-copy.ts';
import { findFurniture } from './furniture.ts';

/** These need their place: names, captions, points and headlines have no shape of furniture. */
const OF_A_PLACE = new Set([
  'caption',
  'summary',
  'repeated-headline',
  'read-more',
  'sanitize',
  'byline',
  'head-label',
  'comments',
  // What is learned is furniture of one source alone.
  'furniture',
]);

test.each(globSync('src/copy/fixtures/**/*.md').sort())(
  'knows each line that a rule takes out of %s',
  async (path) => {
    const parts = splitFrontMatter(readFileSync(path, 'utf8'));
    const { copy: form, source, section, ...front } = parse(parts?.yaml ?? '');
    const { facts } = await processCopy({
      ...front,
      section,
      form,
      source: source?.name,
      text: parts?.copy ?? '',
    });
    const lines = facts.removals
      .filter(({ rule, part }) => !part && !OF_A_PLACE.has(rule))
      .map(({ text }) => text.replace(/^[-*] |\[([^\]]*)\]\([^)]*\)/g, '$1'));
    const unknown = lines.filter((line) => line !== section && !findFurniture(line));
    expect(unknown).toEqual([]);
  },
);

test.each([
  'Harbour Reopens After the Storm',
  'The port said nothing until the evening.',
  'Gaza: Hamas Rejects Deal',
  'By Land and Sea',
  'Follow us, he said.',
  'الميناء يفتح أبوابه من جديد',
  'Expires 8 September 2024',
  '',
])('takes “%s” for no furniture', (line) => {
  expect(findFurniture(line)).toBeUndefined();
});

test.each([
  ['2 min read', 'reading-time'],
  ['LONDON', 'dateline'],
  ['Reuters', 'byline'],
  ['Updated ٣ أكتوبر ٢٠٢١', 'date-line'],
  ['Share Tweet Email', 'share-buttons'],
  ['By Ana Ferrer', 'byline'],
  ['بقلم: هالة ناصر', 'byline'],
  ['London: Ana Ferrer', 'byline'],
  ['Leave a comment', 'comments'],
  ['Read more', 'read-more'],
  ['Related: Pilots Return to the Quay', 'read-more'],
  ['اقرأ أيضا', 'read-more'],
])('says which rule takes “%s”', (line, rule) => {
  expect(findFurniture(line)).toBe(rule);
});
