import { expect, test } from 'vitest';
import { readNames } from '../registry/read-names.ts';
import { compileNames } from './compile-names.ts';
import { findNames } from './match-names.ts';

const text = `
- id: hale
  name: Tom Hale
  aliases: [Thomas R. Hale]
  roles: [{ role: governor of Zorben, from: 2016, to: 2020-06 }, Zorben senator]
  summary: A politician.
  namesakes: [hale-2]
- id: hale-2
  name: Tom Hale
  roles: [{ role: governor of Zorben, from: 2020-07 }]
  summary: His nephew.
  namesakes: [hale]
`;
const { registry = { entries: [] } } = readNames([{ kind: 'people', file: 'p.yaml', text }]);
const names = compileNames(registry);
const find = (copy: string, day?: string) =>
  findNames([{ text: copy, role: 'body' }], names, day).mentions.map(
    ({ id, surface }) => `${id}: ${surface}`,
  );

test.each([
  ['2018-05-01', 'Governor of Zorben Tom Hale spoke. Hale left.', 'hale'],
  ['2022-05-01', 'Governor of Zorben Tom Hale spoke. Hale left.', 'hale-2'],
  ['2022-05-01', 'Zorben Governor Tom Hale spoke. Hale left.', 'hale-2'],
  ['2018-05-01', 'Governor Tom Hale spoke. Hale left.', 'hale'],
  ['2018-05-01', 'Tom Hale, the governor of Zorben, spoke. Hale left.', 'hale'],
  ['2022-05-01', 'Senator Tom Hale spoke. Hale left.', 'hale'],
])('on %s “%s” is of %s, by the role held then', (day, copy, id) => {
  expect(find(copy, day)).toEqual([`${id}: Tom Hale`, `${id}: Hale`]);
});

test('one who was named by a spelling of his own is meant from there on', () => {
  expect(find('Thomas R. Hale came. Tom Hale spoke. Hale left.')).toEqual([
    'hale: Thomas R. Hale',
    'hale: Tom Hale',
    'hale: Hale',
  ]);
});

test.each([
  ['2022-05-01', 'Tom Hale spoke. Hale left.'],
  ['2022-05-01', 'Mayor Tom Hale spoke.'],
  ['2015-05-01', 'Governor of Zorben Tom Hale spoke.'],
  ['2022-05-01', 'The governor of Zorben met Tom Hale.'],
])('on %s nobody is linked in “%s”', (day, copy) => {
  expect(find(copy, day)).toEqual([]);
});
