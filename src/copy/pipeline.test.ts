import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../articles/split-front-matter.ts';
import { expectRecord } from '../tests/checks/expect-record.ts';
import { processCopy } from './process-copy.ts';

/** Runs a fixture through the whole pipeline, as an article of the site goes. */
async function processFixture(path: string) {
  const parts = splitFrontMatter(readFileSync(path, 'utf8'));
  if (!parts) throw new Error(`${path} has no front matter. Begin it with --- and a title.`);
  const { copy: form, source, ...front } = parse(parts.yaml);
  const copy = { ...front, form, source: source?.name, text: parts.copy };
  const { html, facts } = await processCopy({ ...copy, firstLine: parts.copyLine });
  const photos = facts.photos.map(({ caption, credit }) => `${caption} | ${credit ?? ''}`);
  const removals = facts.removals.map(
    ({ line, rule, became, text }) => `${line} ${rule}${became ? ` → ${became}` : ''}: ${text}`,
  );
  const { summary, ...found } = facts.found;
  const foundLines = [
    ...Object.entries(found).flatMap(([key, value]) =>
      value.length > 0 ? [`${key}: ${[value].flat().join('; ')}`] : [],
    ),
    ...summary.map((point) => `• ${point}`),
  ];
  const page = [html, '', ...photos, '', ...removals, ''];
  return {
    page: [...page, ...(foundLines.length > 0 ? [...foundLines, ''] : [])].join('\n'),
    copy: parts.copy,
    isPlain: form === 'plain',
    processed: await processCopy(copy),
  };
}

const fixtures = globSync('src/copy/fixtures/**/*.md').sort();

describe.each(fixtures)('%s', (path) => {
  test('comes out as its .html file says', async () => {
    const { page } = await processFixture(path);
    await expect(page).toMatchFileSnapshot(resolve(path.replace(/\.md$/, '.html')));
  });

  test('has every line in the page or in the record', async () => {
    const { copy, processed, isPlain } = await processFixture(path);
    expectRecord(copy, processed, isPlain);
  });
});
