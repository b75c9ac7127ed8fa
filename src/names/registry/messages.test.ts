import { expect, test } from 'vitest';
import { readNames } from './read-names.ts';

const ENTRY = 'Begin each entry with “- id: …”, and give it “name” and “summary”.';
test.each<[string, string]>([
  ['id: musa\nname: Musa', `1: The file is no list. ${ENTRY}`],
  ['- musa', `1: Entry 1: ${ENTRY}`],
  [
    '- id: musa\n  name: Musa\n',
    '1: musa: “summary” is missing. Say in one line who or what it is.',
  ],
  [
    '- { id: a, name: Ann, summary: A. }\n- id: musa\n  name: Musa\n  summary: 7\n',
    '4: musa: “summary” is read as a number, not as text. Put the value in quotes: summary: "7"',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  aliases: Moussa',
    '4: musa: “aliases” is “Moussa”: Write a list: “aliases: [Moussa]”.',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  alias: [Moussa]',
    '4: musa: Unknown key “alias”: did you mean “aliases”?',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  reporter: yes',
    '4: musa: “reporter” is “yes”: Write true for who signs articles, or leave the key out.',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  sameAs: musa.example',
    '4: musa: “sameAs” is “musa.example”: Write a list: “sameAs: [musa.example]”.',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  sameAs: [musa.example]',
    '4: musa: “sameAs.1” is “musa.example”: Write a list of whole addresses, like [https://example.org/ana].',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  fediverse: musa@social',
    '4: musa: “fediverse” is “musa@social”: Write an address of the fediverse, like "@ana@social.example".',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  native: { arabic: موسى }',
    '4: musa: “native.arabic” is “موسى”: Write it like { ar: طرابلس }, under a language tag (BCP 47).',
  ],
  [
    '- id: musa\n  name: Musa\n  summary: M.\n  native: { "x y": موسى }',
    '4: musa: “native.x y” is “موسى”: Write it like { ar: طرابلس }, under a language tag (BCP 47).',
  ],
  [
    '- id: Musa K\n  name: Musa\n  summary: M.',
    '1: Musa K: “id” is “Musa K”: Write the id in a–z, 0–9 and single hyphens.',
  ],
  [
    '- name: Musa\n  summary: M.',
    '1: Musa: “id” is missing. Give an id like ibrahim-kalin; it becomes the address.',
  ],
])('of names written %j', (text, told) => {
  const { problems = [] } = readNames([{ kind: 'people', file: 'people.yaml', text }]);
  expect(problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([told]);
});

test('of a place that is nowhere', () => {
  const text = '- id: sabha\n  name: Sabha\n  summary: S.\n  coordinates: [95, 14]';
  const { problems = [] } = readNames([{ kind: 'places', file: 'places.yaml', text }]);
  expect(problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    '4: sabha: “coordinates.1” is “95”: Write degrees as a number from -90 to 90.',
  ]);
});
