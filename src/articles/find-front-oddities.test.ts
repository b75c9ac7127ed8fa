import { expect, test } from 'vitest';
import { ARTICLE, check, write } from '../tests/checks/check-files.ts';

const readOddities = async (front: string) => {
  const file = write(
    front,
    'Boats left.',
    'published: 2024-09-07\nsection: World\nsource: { name: The Wire }',
  );
  const { told, report } = await check({ [ARTICLE]: file });
  expect(told).toEqual([]);
  return report.oddities.map(({ line, what }) => `${line}: ${what}`);
};

test('markup in headline and dek, and entries of a byline that are no names, are told on their lines', async () => {
  const front = `title: Fares &amp; Ferries
dek: Pilots <em>wait</em>.
byline:
  - Ana Ferrer
  - 12 September 2024
  - Accept all cookies
  - desk@wire.example
  - Desk 4711
  - We and our partners would like to know more about you`;
  expect(await readOddities(front)).toEqual([
    '5: “title” has “&amp;” in it, which readers see as it stands. Write the sign itself.',
    '6: “dek” has “<em>” in it, which readers see as it stands. Take it out.',
    '9: “byline” names “12 September 2024”, which looks like a date. Write who wrote it, or take the entry out.',
    '10: “byline” names “Accept all cookies”, which looks like a button or a notice of a page. Write who wrote it, or take the entry out.',
    '11: “byline” names “desk@wire.example”, which looks like an address. Write who wrote it, or take the entry out.',
    '12: “byline” names “Desk 4711”, which looks like a number. Write who wrote it, or take the entry out.',
    expect.stringMatching(/^13: .* looks like a sentence\./),
  ]);
});

test('signs that are meant, and names of all kinds, are not', async () => {
  const front = `title: Fares & Ferries; R&D < 3%
dek: "Ports: what is <open>?"
byline: [Ana Ferrer, AFP, The Wire, "Omar al-Said, chief correspondent in Beirut", أحمد سالم, 王小明, Elizabeth 2]`;
  expect(await readOddities(front)).toEqual([]);
});
