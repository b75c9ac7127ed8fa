import { describe, expect, test } from 'vitest';
import { getOtherNames } from './get-other-names.ts';
import { readNames } from './read-names.ts';

const people = (text: string) => ({ kind: 'people' as const, file: 'people.yaml', text });
const places = (text: string) => ({ kind: 'places' as const, file: 'places.yaml', text });
function problemsOf(...files: Parameters<typeof readNames>[0]) {
  return readNames(files).problems?.map(({ file, line, what }) => `${file}:${line}: ${what}`) ?? [];
}

describe('readNames', () => {
  test('reads entries, with defaults, in order of id', () => {
    const { registry } = readNames([
      people(
        '- { id: b, name: Bo, summary: B. }\n- { id: a, name: Al Gore, aliases: [Albert], summary: A. }',
      ),
    ]);
    expect(registry?.entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(registry?.entries[0]).toEqual({
      kind: 'people',
      id: 'a',
      name: 'Al Gore',
      summary: 'A.',
      aliases: ['Albert'],
      native: [],
      roles: [],
      otherNames: [],
    });
  });

  test('reads a file of comments alone as empty', () => {
    for (const text of ['', '\n\n', '# Nobody yet.\n', '# Nobody yet.\n---\n'])
      expect(readNames([people(text)]).registry?.entries).toEqual([]);
  });

  test('reads entries below any number of empty lines', () => {
    const text = `${'\n'.repeat(500)}- { id: a, name: Ann Ray, summary: A. }`;
    expect(readNames([people(text)]).registry?.entries).toHaveLength(1);
  });

  test('names both entries and files that claim one spelling, however they write it', () => {
    const problems = problemsOf(
      people('- { id: george-washington, name: Washington, summary: A. }'),
      places('- id: washington-dc\n  name: D.C.\n  aliases:\n    - WASHINGTON\n  summary: B.'),
    );
    expect(problems).toEqual([
      'places.yaml:4: “WASHINGTON” belongs to both `people/george-washington` (people.yaml:1) and `places/washington-dc` (places.yaml:1). Take it from one of them, or give one a longer spelling.',
    ]);
  });

  test('lets two people share a surname that neither lists', () => {
    const text = '- { id: a, name: Ann Ray, summary: A. }\n- { id: b, name: Bo Ray, summary: B. }';
    expect(problemsOf(people(text))).toEqual([]);
  });

  test('finds an id given twice', () => {
    const text = '- { id: a, name: Ann, summary: A. }\n- { id: a, name: Bo, summary: B. }';
    expect(problemsOf(people(text))).toEqual([
      'people.yaml:2: Id “a” is taken by people.yaml:1. Give one of them another id.',
    ]);
  });

  test.each(['name', 'aliases', 'native'])('refuses a spelling without end in %s', (key) => {
    const long = 'a'.repeat(65_536);
    const rows = { name: 'Ann', aliases: '[]', native: '{}' };
    const wrong = { name: long, aliases: `[${long}]`, native: `{ ar: ${long} }` }[key] ?? '';
    const text = Object.entries({ ...rows, [key]: wrong }).map(
      ([name, row]) => `  ${name}: ${row}`,
    );
    expect(problemsOf(people(`- id: a\n${text.join('\n')}\n  summary: A.`))).toEqual([
      expect.stringMatching(
        /^people\.yaml:\d: .*65536 signs, more than 200\. Write a shorter one\./,
      ),
    ]);
  });

  test('refuses spellings without end', () => {
    const many = (count: number) => {
      const names = Array.from({ length: count }, (_, place) => `Ann${place}`);
      return people(`- id: a\n  name: Ann\n  aliases: [${names}]\n  summary: A.`);
    };
    expect(problemsOf(many(501))).toEqual([
      expect.stringMatching(/^people\.yaml:3: .*Write 500 at the most/),
    ]);
    expect(problemsOf(many(500))).toEqual([]);
  });

  test('finds an unknown place', () => {
    const text = '- id: a\n  name: A\n  summary: A.\n  within: atlantis';
    expect(problemsOf(places(text))[0]).toMatch(/^places.yaml:4: “within” is “atlantis”/);
  });

  test('finds places that lie in each other, once', () => {
    const text = ['a b', 'b c', 'c a', 'd a'].map((pair) => {
      const [id, within] = pair.split(' ');
      return `- { id: ${id}, name: Place ${id}, summary: A., within: ${within} }`;
    });
    expect(problemsOf(places(text.join('\n')))).toEqual([
      'places.yaml:1: “within” goes in a circle: a → b → c → a. Take it from one of them.',
    ]);
  });

  test.each([
    ['coordinates: [95, 13]', /^places.yaml:4: .*coordinates/],
    ['coordinates: [13]', /^places.yaml:4: .*latitude, then longitude/],
    ['country: ly', /^places.yaml:4: .*ISO 3166/],
    ['wikidata: 1016', /^places.yaml:4: .*/],
    ['wthin: a', /^places.yaml:4: a: Unknown key “wthin”: did you mean “within”\?/],
  ])('finds a bad value on its line: %s', (line, what) => {
    expect(problemsOf(places(`- id: a\n  name: A\n  summary: A.\n  ${line}`))[0]).toMatch(what);
  });

  test('finds a name without letters', () => {
    expect(problemsOf(people('- { id: a, name: "…", summary: A. }'))[0]).toMatch(
      /no letter or digit/,
    );
  });
});

describe('getOtherNames', () => {
  test('names countries in other languages', () => {
    const names = getOtherNames({ country: 'TR' });
    for (const name of ['تركيا', 'Турция', '土耳其', 'Turquie']) expect(names).toContain(name);
  });

  test('names the city of a time zone', () => {
    expect(getOtherNames({ timezone: 'Africa/Tripoli' })).toContain('طرابلس');
  });

  test('knows no names of what is not there', () => {
    expect(getOtherNames({ country: 'QX', timezone: 'Africa/Atlantis' })).toEqual([]);
  });
});
