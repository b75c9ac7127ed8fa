import { describe, expect, test } from 'vitest';
import { openFiles } from '../fixtures/open-files.ts';
import { resolveName } from '../lookup/resolve-name.ts';
import { compileNames } from '../match/compile-names.ts';
import { matchNames } from '../match/match-names.ts';
import { readNames } from '../registry/read-names.ts';
import { isHeld } from '../registry/registry.ts';
import { buildNameShards } from './build-name-shards.ts';

const read = (text: string) => readNames([{ kind: 'people', file: 'people.yaml', text }]);
function open(text: string, today?: string) {
  const { registry = { entries: [] } } = read(text);
  const shards = buildNameShards({
    registry,
    counts: new Map(),
    words: [],
    ...(today && { today }),
  });
  return openFiles(shards).load;
}
const list = async (query: string, load: ReturnType<typeof open>) =>
  (await resolveName(query, load)).entries.map(({ ref }) => ref);

describe('roles know their time', () => {
  const PMS = `
- id: ada-morn
  name: Ada Morn
  summary: One.
  roles: [{ role: Zorben pm, from: 2016, to: 2021-03 }, mayor of Narv]
- id: bo-lind
  name: Bo Lind
  summary: Two.
  roles: [{ role: Zorben pm, from: 2021-03 }]
`;

  test('a role leads to who holds it today', async () => {
    expect(await list('zorben pm', open(PMS))).toEqual(['people/bo-lind']);
    expect(await list('zorben pm', open(PMS, '2018-05-01'))).toEqual(['people/ada-morn']);
  });

  test.each([
    ['american president', 'president of the United States'],
    ['u.s. leader', 'president of the United States'],
    ['uk energy minister', 'British energy minister'],
    ['chancellor of west zorben', 'West Zorben chancellor'],
    ['head of the grain office', 'director general of the Grain Office'],
    ['zorben trade rep', 'Zorben Trade Representative'],
  ])('“%s” leads to the “%s”', async (query, role) => {
    const load = open(`- { id: ada-morn, name: Ada Morn, summary: One., roles: [${role}] }`);
    expect(await list(query, load)).toEqual(['people/ada-morn']);
  });

  test('a role that nobody holds leads to who held it', async () => {
    const gone = PMS.slice(0, PMS.indexOf('- id: bo-lind'));
    expect(await list('zorben pm', open(gone))).toEqual(['people/ada-morn']);
  });

  test('two may not hold one role at one time', () => {
    const { problems } = read(PMS.replace('from: 2021-03 }', 'from: 2019 }'));
    expect(problems?.map(({ what }) => what).join()).toContain('“Zorben pm” belongs to both');
  });

  test('a time that is none is told with its line', () => {
    const { problems } = read(PMS.replace('from: 2016', 'from: lately'));
    expect(problems?.[0]).toMatchObject({ line: 5 });
    expect(problems?.[0]?.what).toContain('{ role: MI6 chief, from: 2020, to: 2025 }');
  });

  test.each([
    ['2016-01-01', true],
    ['2021-03-31', true],
    ['2021-04-01', false],
    ['2015-12-31', false],
  ])('on %s it is held: %s', (day, held) => {
    expect(isHeld({ role: 'pm', from: '2016', to: '2021-03' }, day)).toBe(held);
  });
});

describe('namesakes', () => {
  const TWO = `
- id: tom-hale
  name: Tom Hale
  aliases: [Thomas R. Hale]
  summary: Senator.
  namesakes: [tom-hale-2]
- id: tom-hale-2
  name: Tom Hale
  summary: Painter.
  namesakes: [tom-hale]
`;

  test('two may bear one name where each names the other, and both answer', async () => {
    expect(read(TWO).problems).toBeUndefined();
    expect(await list('tom hale', open(TWO))).toEqual(['people/tom-hale', 'people/tom-hale-2']);
  });

  test('in copy nothing is linked but a spelling that one of them has alone', () => {
    const { registry = { entries: [] } } = read(TWO);
    const find = (text: string) =>
      matchNames([{ text, role: 'body' }], compileNames(registry)).map(({ id }) => id);
    expect(find('They saw Tom Hale.')).toEqual([]);
    expect(find('They saw Thomas R. Hale.')).toEqual(['tom-hale']);
  });

  test.each([
    ['one that is silent', TWO.replace('  namesakes: [tom-hale]\n', ''), 'in turn'],
    ['one that there is not', TWO.replaceAll('[tom-hale-2]', '[ann]'), 'No entry has the id “ann”'],
  ])('tells of %s', (_, text, expected) => {
    const what = read(text)
      .problems?.map((problem) => problem.what)
      .join('\n');
    expect(what).toContain(expected);
  });
});
