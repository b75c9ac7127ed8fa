import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

test('the README says of each npm script what it does, and of no other', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [table = ''] = /^\| script .*?\n\n/ms.exec(readme) ?? [];
  const named = [...table.matchAll(/^\| `([\w:-]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(packageJson.scripts).sort());
});
