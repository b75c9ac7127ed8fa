import { describe, expect, test } from 'vitest';
import { parseCsv } from './parse-csv.ts';
import { readAuthorities } from './read-authorities.ts';

const label = (language: string, value: string) => ({ [language]: { language, value } });
const item = (id: string) => ({
  mainsnak: {
    snaktype: 'value',
    datavalue: { type: 'wikibase-entityid', value: { 'entity-type': 'item', id } },
  },
  rank: 'normal',
});
const time = (written: string, precision: number) => [
  {
    snaktype: 'value',
    datavalue: {
      type: 'time',
      value: { time: written, precision, calendarmodel: 'http://www.wikidata.org/entity/Q1985727' },
    },
  },
];
const place = (latitude: number, longitude: number) => [
  {
    mainsnak: {
      snaktype: 'value',
      datavalue: { type: 'globecoordinate', value: { latitude, longitude, precision: 0.01 } },
    },
    rank: 'normal',
  },
];
/** A person, her office and a city, in the shape in which Wikidata gives them. */
const FILE = {
  entities: {
    Q900001: {
      type: 'item',
      id: 'Q900001',
      labels: {
        ...label('en', 'Ada Morn'),
        ...label('ar', 'آدا مورن'),
        ...label('ru', 'Ада Морн'),
        ...label('zh', '艾达·莫恩'),
      },
      descriptions: label('en', 'head of government of Zorben'),
      aliases: { en: [{ language: 'en', value: 'Ada R. Morn' }] },
      claims: {
        P31: [item('Q5')],
        P39: [
          {
            ...item('Q900002'),
            qualifiers: {
              P580: time('+2016-03-30T00:00:00Z', 11),
              P582: time('+2021-00-00T00:00:00Z', 9),
            },
          },
        ],
      },
    },
    Q900002: {
      type: 'item',
      id: 'Q900002',
      labels: label('en', 'Prime Minister of Zorben'),
      aliases: [],
      claims: {},
    },
    Q900003: {
      type: 'item',
      id: 'Q900003',
      labels: label('en', 'Narv'),
      descriptions: label('en', 'a port'),
      claims: {
        P31: [item('Q515')],
        P17: [item('Q900004')],
        P131: [item('Q900005')],
        P625: place(12.345678, -3.5),
      },
    },
  },
};

describe('entities of Wikidata', () => {
  const [person, city, ...others] = readAuthorities(JSON.stringify(FILE), 'en');

  test('a person comes with spellings in all languages, and offices with their years', () => {
    expect(person).toEqual({
      kind: 'people',
      name: 'Ada Morn',
      native: [],
      within: [],
      wikidata: 'Q900001',
      aliases: ['آدا مورن', 'Ада Морн', '艾达·莫恩', 'Ada R. Morn'],
      roles: [{ role: 'Prime Minister of Zorben', from: '2016-03-30', to: '2021' }],
      summary: 'head of government of Zorben',
    });
  });

  test('a place comes with coordinates and what it lies in, the nearest first', () => {
    expect(city).toMatchObject({
      kind: 'places',
      name: 'Narv',
      within: ['Q900005', 'Q900004'],
      coordinates: [12.3457, -3.5],
    });
  });

  test('an office that another names is no entry', () => {
    expect(others).toEqual([]);
  });

  test('lists and lines of entities are read, too', () => {
    const list = Object.values(FILE.entities);
    const names = (text: string) => readAuthorities(text, 'en').map(({ name }) => name);
    expect(names(JSON.stringify(list))).toEqual(['Ada Morn', 'Narv']);
    expect(names(list.map((one) => JSON.stringify(one)).join('\n'))).toEqual(['Ada Morn', 'Narv']);
  });

  test.each([
    ['{"a": 1}', 'Special:EntityData'],
    ['{"a": ', 'no JSON'],
  ])('%s is told', (text, message) => {
    expect(() => readAuthorities(text, 'en')).toThrow(message);
  });
});

describe('tables', () => {
  test('a line is an entry', () => {
    const table = [
      'name;kind;aliases;roles;summary;native:ar;latitude;longitude;within;wikidata',
      'Ada Morn;person;A. Morn|Ada R. Morn;pm (2016-2021)|mayor;Head of government.;آدا مورن;;;;Q7',
      'Narv;place;;;A port.;;12.5;-3.5;zorben;',
    ].join('\n');
    expect(readAuthorities(table, 'en')).toEqual([
      {
        kind: 'people',
        name: 'Ada Morn',
        aliases: ['A. Morn', 'Ada R. Morn'],
        within: [],
        roles: [{ role: 'pm', from: '2016', to: '2021' }, { role: 'mayor' }],
        native: [{ lang: 'ar', name: 'آدا مورن' }],
        summary: 'Head of government.',
        wikidata: 'Q7',
      },
      {
        kind: 'places',
        name: 'Narv',
        aliases: [],
        roles: [],
        native: [],
        summary: 'A port.',
        within: ['zorben'],
        coordinates: [12.5, -3.5],
      },
    ]);
  });

  test.each([
    ['name,sort\nA,person', /line 1: The head has “sort”/],
    ['name\nA', /line 1: The head lacks/],
    ['name,kind\nA,person\n,place', /line 3: The name is empty/],
    ['name,kind\nA,robot', /line 2: The kind of “A” is “robot”\. Write person, place/],
    ['name,kind,wikidata\nA,person,1016', /line 2: The item of “A” is “1016”/],
    ['name,kind,latitude\nA,place,north', /line 2: The coordinates are “north”/],
    ['\n\nname;kind\nA;robot', /line 4: The kind of “A” is “robot”/],
    ['name,kind\nA,person\n"B,person\nC,person', /line 3: A quote is opened here and never closed/],
    [
      'kind,name,summary\nperson,A,Mayor, of Zorben',
      /line 2: “of Zorben” stands after the last column/,
    ],
  ])('%j is told with its line', (text, message) => {
    expect(() => readAuthorities(text, 'en')).toThrow(message);
  });
});

test.each([
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '\uFEFFa;b\n"x;y";"say ""hi"""',
    [
      ['a', 'b'],
      ['x;y', 'say "hi"'],
    ],
  ],
  [
    'a\tb\n\n"two\nlines"\tz',
    [
      ['a', 'b'],
      ['two\nlines', 'z'],
    ],
  ],
  [
    'a,b\n,\n5" pipe,x',
    [
      ['a', 'b'],
      ['5" pipe', 'x'],
    ],
  ],
])('reads the values of %j', (text, rows) => {
  expect(parseCsv(text).map(({ values }) => values)).toEqual(rows);
});
