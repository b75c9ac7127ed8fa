import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listRules } from './list-rules.ts';

const rules = listRules('src/copy');

test('lists every rule once, with what it does and a fixture where it fires and one where it must not', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { name, does, fires, keeps } of rules) {
    expect(does, name).toMatch(/^\p{Lu}.{20,}/u);
    expect([name, fires.length > 0, keeps.length > 0]).toEqual([name, true, true]);
  }
});

test('lists a rule for each file of rules', () => {
  const files = globSync('src/copy/rules/remark-*.ts').map((path) => basename(path));
  expect(rules.length).toBeGreaterThanOrEqual(files.length);
});
