import { expect, test } from 'vitest';
import { readNamesOptions } from './names-options.ts';

test('reads kind, least and form', () => {
  expect(readNamesOptions([])).toEqual({ isJson: false, least: 1 });
  expect(readNamesOptions(['--json', '--kind', 'place', '--least', '3'])).toEqual({
    ...{ isJson: true, kind: 'place', least: 3 },
  });
  expect(readNamesOptions(['5'])).toEqual({ isJson: false, least: 5 });
});

test.each([
  [['--kind', 'people'], /--kind is “people”. Write one of person, place, organization, unsure/],
  [['--least', 'many'], /--least is “many”. Write a number/],
  [['--least', '0'], /--least is “0”/],
])('says what to write instead of %j', (args, message) => {
  expect(() => readNamesOptions(args)).toThrow(message);
});
