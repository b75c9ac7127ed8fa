import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const readme = readFileSync('README.md', 'utf8');

test('the README says of each npm script what it does, and of no other', () => {
  const [table = ''] = /^\| script .*?\n\n/ms.exec(readme) ?? [];
  const named = [...table.matchAll(/^\| `([\w:-]+)`/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(packageJson.scripts).sort());
});

test('each file that “Where do I change …?” names is there', () => {
  const [table = ''] = /^\| what .*?\n\n/ms.exec(readme) ?? [];
  const files = table.split('\n').flatMap((row) => {
    let folder = '';
    return [...row.matchAll(/`([\w./*-]+[./][\w./*-]*)`/g)].flatMap(([, name = '']) => {
      // A name alone is that of a file beside the last one; what editors write need not be there.
      if (!name.includes('/')) return `${folder}/${name}`;
      folder = name.endsWith('/') ? name.slice(0, -1) : dirname(name);
      return /^content\//.test(name) ? [] : name;
    });
  });
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((name) => globSync(name).length === 0)).toEqual([]);
});

test('each file that the habits name is there', () => {
  const habits = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  const names = [...habits.matchAll(/(?<=[`\s])src\/[^`\s]*/g)].map(([name]) => name);
  // `<rule>` stands for any; a test is named by the beginning of its path.
  const globs = names.map((name) => `${name.replaceAll(/<.*?>/g, '*').replace(/\/$/, '')}*`);
  expect(globs.length).toBeGreaterThan(5);
  expect(globs.filter((glob) => globSync(glob).length === 0)).toEqual([]);
});

test('the map names each folder of code, down to the second level, and no other', () => {
  const [map = ''] = /^src\/\n.*?^```/ms.exec(readme) ?? [];
  const lines = [...map.matchAll(/^ {2}(\w+)\/ (.*(?:\n {4,}.*)*)/gm)];
  const folders = listFolders('src');
  expect(lines.map(([, folder = '']) => folder).sort()).toEqual(folders);
  for (const [, folder = '', text = ''] of lines) {
    const named = [...text.matchAll(/([\w-]+)\//g)].map(([, name = '']) => name);
    // Pages lie in folders after their addresses.
    const inside = folder === 'pages' ? [] : listFolders(`src/${folder}`);
    const missing = inside.filter((name) => name !== 'fixtures' && !named.includes(name));
    const wrong = named.filter((name) => globSync(`src/${folder}/**/${name}/`).length === 0);
    expect({ folder, missing, wrong }).toEqual({ folder, missing: [], wrong: [] });
  }
});

function listFolders(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
