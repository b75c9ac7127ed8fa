import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFiles } from '../../names/fixtures/open-files.ts';
import { buildNameShards } from '../../names/index/build-name-shards.ts';
import { resolveName } from '../../names/lookup/resolve-name.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { importFiles } from './import-files.ts';

const PEOPLE = `# Who matters here.
- id: bo-lind
  name: Bo Lind # a painter
  aliases: [Bosse Lind]
  summary: Painter.
`;

function makeContent() {
  const contentDir = mkdtempSync(join(tmpdir(), 'names-'));
  mkdirSync(join(contentDir, 'names'));
  writeFileSync(join(contentDir, 'names', 'people.yaml'), PEOPLE);
  return contentDir;
}
function run(contentDir: string, name: string, text: string | Uint8Array, confirms = false) {
  const file = join(contentDir, name);
  writeFileSync(file, text);
  return importFiles(contentDir, [file], { confirms, lang: 'en' });
}
const readPeople = (contentDir: string) =>
  readFileSync(join(contentDir, 'names', 'people.yaml'), 'utf8');

const label = (language: string, value: string) => ({ [language]: { language, value } });
const ENTITIES = JSON.stringify({
  entities: {
    Q900001: {
      id: 'Q900001',
      labels: {
        ...label('en', 'Ada Morn'),
        ...label('ar', 'آدا مورن'),
        ...label('ru', 'Ада Морн'),
        ...label('zh', '艾达莫恩'),
      },
      descriptions: label('en', 'head of government'),
      claims: {
        P31: [
          {
            mainsnak: {
              snaktype: 'value',
              datavalue: { type: 'wikibase-entityid', value: { id: 'Q5' } },
            },
          },
        ],
      },
    },
  },
});

test('queries in Arabic, Russian and Chinese answer after an import', async () => {
  const contentDir = makeContent();
  expect(run(contentDir, 'items.json', ENTITIES)).toContain('people/ada-morn');
  const registry = loadRegistry(contentDir);
  const { load } = openFiles(buildNameShards({ registry, counts: new Map(), words: [] }));
  for (const query of ['Ada Morn', 'آدا مورن', 'Ада Морн', '艾达莫恩']) {
    const { tier, entries } = await resolveName(query, load);
    expect([query, tier, entries[0]?.ref]).toEqual([query, 'exact', 'people/ada-morn']);
  }
  expect(registry.entries.find(({ id }) => id === 'ada-morn')?.wikidata).toBe('Q900001');
});

test('entries are written in order, and remarks stay', () => {
  const contentDir = makeContent();
  run(contentDir, 'table.csv', 'name,kind,summary\nZoe Ash,person,Z.\nAda Morn,person,A.\n');
  expect(readPeople(contentDir)).toBe(`# Who matters here.
- id: ada-morn
  name: Ada Morn
  summary: A.
- id: bo-lind
  name: Bo Lind # a painter
  aliases: [Bosse Lind]
  summary: Painter.
- id: zoe-ash
  name: Zoe Ash
  summary: Z.
`);
});

test('what matches an entry is told, and written once the editor has confirmed it', () => {
  const contentDir = makeContent();
  const table = 'name,kind,aliases,wikidata\nBosse Lind,person,Б. Линд,Q8\n';
  expect(run(contentDir, 'table.csv', table)).toContain(
    'Bosse Lind (Q8) may be people/bo-lind, which has “Bosse Lind”',
  );
  expect(readPeople(contentDir)).toBe(PEOPLE);
  run(contentDir, 'table.csv', table, true);
  expect(loadRegistry(contentDir).entries).toMatchObject([
    { id: 'bo-lind', aliases: ['Bosse Lind', 'Б. Линд'], wikidata: 'Q8' },
  ]);
});

test('a confirmed match beside new entries leaves each whole', () => {
  const contentDir = makeContent();
  const file = join(contentDir, 'names', 'people.yaml');
  writeFileSync(file, `${PEOPLE}- id: zoe-ash\n  name: Zoe Ash\n  summary: Z.\n`);
  const more = Array.from({ length: 9 }, (_, at) => `Bosse Lindqvist ${at} of Narv`).join('|');
  const table = `name,kind,aliases\nBosse Lind,person,${more}\nUna Perle,person,\n`;
  run(contentDir, 'table.csv', table, true);
  const ids = loadRegistry(contentDir).entries.map(({ id, aliases }) => [id, aliases.length]);
  expect(ids).toEqual([
    ['bo-lind', 10],
    ['una-perle', 0],
    ['zoe-ash', 0],
  ]);
});

test('a spelling or a role that another has is left out, so that the site still builds', () => {
  const contentDir = makeContent();
  const table = [
    'name,kind,aliases,roles',
    'Ada Morn,person,Bo Lind|Bank,mayor (2016-2020)|head',
    'Una Perle,person,,mayor (2020-)|head',
  ].join('\n');
  const told = run(contentDir, 'table.csv', table);
  expect(told).toContain('Left out, as others have them or they are words: Bo Lind, Bank, head.');
  const [ada, , una] = loadRegistry(contentDir).entries;
  expect(ada).toMatchObject({ aliases: [], roles: ['mayor', 'head'] });
  expect(una).toMatchObject({ roles: ['mayor'], terms: [{ role: 'mayor', from: '2020' }] });
});

test('a bad file is told with its path and line, and nothing is written', () => {
  const contentDir = makeContent();
  expect(() => run(contentDir, 'table.csv', 'name,kind\nA,robot\n')).toThrow(/table\.csv: line 2:/);
  const latin = Buffer.from('name,kind\nElif Günay,person\n', 'latin1');
  expect(() => run(contentDir, 'table.csv', latin)).toThrow(/table\.csv: line 2: The text is not/);
  expect(readPeople(contentDir)).toBe(PEOPLE);
});
