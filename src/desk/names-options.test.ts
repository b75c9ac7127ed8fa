import { expect, test } from 'vitest';
import { readNamesOptions } from './names-options.ts';

test('reads kind, least and form', () => {
  expect(readNamesOptions([])).toMatchObject({ isJson: false, imports: [], least: 1 });
  expect(readNamesOptions(['--json', '--kind', 'place', '--least', '3'])).toMatchObject({
    isJson: true,
    kind: 'place',
    least: 3,
  });
  expect(readNamesOptions(['5'])).toMatchObject({ isJson: false, least: 5 });
  const { imports, confirms } = readNamesOptions([
    '--import',
    'a.csv',
    '--import',
    'b.json',
    '--confirm',
  ]);
  expect({ imports, confirms }).toEqual({ imports: ['a.csv', 'b.json'], confirms: true });
});

test.each([
  [['--kind', 'people'], /--kind is “people”. Write one of person, place, organization, unsure/],
  [['--least', 'many'], /--least is “many”. Write a number/],
  [['--least', '0'], /--least is “0”/],
  [['--review', '--port', 'http'], /--port is “http”\. Write a number/],
])('says what to write instead of %j', (args, message) => {
  expect(() => readNamesOptions(args)).toThrow(message);
});
