import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '../../articles/article-schema.ts';
import { readFrontMatter } from '../../articles/read-front-matter.ts';

/** What VS Code writes for an editor: YAML reads its JSON with commas at the end. */
const snippets: Record<string, { prefix: string; body: string[] }> = parse(
  readFileSync('.vscode/article.code-snippets', 'utf8'),
);

/** Writes a snippet as it stands before anything of it is changed, on 7 September 2024. */
function fill({ body }: { body: string[] }): string {
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2024')
    .replaceAll('$CURRENT_MONTH', '09')
    .replaceAll('$CURRENT_DATE', '07')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll('$0', '');
}

const read = (text: string) => readFrontMatter('articles/2024/09/a.md', text, 'a.md');
const { Article: article = { prefix: '', body: [] }, ...others } = snippets;

test('an article begins with all that it must have', () => {
  const { manuscript, problems } = read(fill(article));
  expect(problems).toBeUndefined();
  expect(manuscript?.front).toMatchObject({ title: 'Headline', published: '2024-09-07' });
});

test.each(Object.values(others))('the snippet “$prefix” is what the key takes', (snippet) => {
  const front = fill(article).replace(/\n---\n*$/, `\n${fill(snippet)}\n---\n\nBoats left.\n`);
  const result = read(front);
  expect(result.problems).toBeUndefined();
  const value = { ...result.manuscript?.front, ...result.withdrawn }[snippet.prefix];
  expect(value).toEqual(parse(fill(snippet))[snippet.prefix]);
});

test('every snippet is of a key that there is', () => {
  const keys = [...Object.keys(articleSchema.shape), 'withdrawn'];
  expect(keys).toEqual(expect.arrayContaining(Object.values(others).map(({ prefix }) => prefix)));
});
