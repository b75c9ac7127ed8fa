import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFrontMatter } from '../../articles/read-front-matter.ts';
import { makeJsonSchemas, SCHEMAS_DIR, toSchemaLine } from './schemas.ts';

test('the schemas that editors’ tools read are those that check: “npm run schemas” writes them', () => {
  const made = makeJsonSchemas();
  expect(readdirSync(SCHEMAS_DIR).sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) {
    expect(readFileSync(join(SCHEMAS_DIR, name), 'utf8'), name).toBe(text);
  }
});

test('a schema has the keys of an entry, which of them are needed, and no others', () => {
  const { items } = JSON.parse(makeJsonSchemas().get('places.json') ?? '{}');
  expect(Object.keys(items.properties)).toEqual(
    expect.arrayContaining(['id', 'name', 'native', 'aliases', 'within', 'coordinates']),
  );
  expect(items.required).toEqual(['id', 'name', 'summary']);
  expect(items.additionalProperties).toBe(false);
});

test.each(['a/names/people.yaml', 'a/front.yaml'])(
  'the line that leads %s to its schema names a file that is there',
  (file) => {
    const [, path = ''] = /\$schema=(.*)$/.exec(toSchemaLine(file)) ?? [];
    expect(readFileSync(join(dirname(file), path), 'utf8')).toContain('"$schema"');
  },
);

const snippets = z.record(z.string(), z.object({ prefix: z.string(), body: z.array(z.string()) }));

/** Writes a snippet as an editor's tool would, its places filled with what they show. */
function expand(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2024')
    .replaceAll('$CURRENT_MONTH', '09')
    .replaceAll('$CURRENT_DATE', '07')
    .replace(/\$\{\d\|([^,]*),[^}]*\}/g, '$1')
    .replace(/\$\{\d:([^}]*)\}/g, '$1')
    .replace('$0', 'Boats left.');
}

const all = snippets.parse(parse(readFileSync('.vscode/article.code-snippets', 'utf8')));
const article = expand(Object.values(all).find(({ prefix }) => prefix === 'article')?.body ?? []);

test.each(Object.values(all))(
  'the snippet “$prefix” is what the check takes',
  ({ prefix, body }) => {
    const more = prefix === 'article' ? '' : `${expand(body)}\n`;
    const text = article.replace(/\n---\n\n/, `\n${more}---\n\n`);
    const { problems, manuscript, withdrawn } = readFrontMatter(
      'articles/2024/09/a.md',
      text,
      'a.md',
    );
    expect(problems).toBeUndefined();
    expect(manuscript ?? withdrawn).toBeDefined();
  },
);
