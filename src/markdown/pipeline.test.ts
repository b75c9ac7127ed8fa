import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../article/split-front-matter.ts';
import { processCopy } from './process-copy.ts';

/** Runs a fixture through the whole pipeline, as an article of the site goes. */
async function processFixture(path: string) {
  const parts = splitFrontMatter(readFileSync(path, 'utf8'));
  if (!parts) throw new Error(`${path} has no front matter. Begin it with --- and a title.`);
  const { title, copy: form = 'markdown' } = parse(parts.yaml);
  const { html, facts } = await processCopy({
    text: parts.copy,
    title,
    form,
    firstLine: parts.copyLine,
  });
  const photos = facts.photos.map(({ caption, credit }) => `${caption} | ${credit ?? ''}`);
  const removals = facts.removals.map(
    ({ line, rule, became, text }) => `${line} ${rule}${became ? ` → ${became}` : ''}: ${text}`,
  );
  return {
    copy: parts.copy,
    html,
    facts,
    page: [html, '', ...photos, '', ...removals, ''].join('\n'),
  };
}

const fixtures = globSync('src/markdown/fixtures/**/*.md').sort();

describe.each(fixtures)('%s', (path) => {
  test('comes out as its .html file says', async () => {
    const { page } = await processFixture(path);
    await expect(page).toMatchFileSnapshot(resolve(path.replace(/\.md$/, '.html')));
  });
});
