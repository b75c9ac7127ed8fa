import { describe, expect, test } from 'vitest';
import { readNames } from '../registry/read-names.ts';
import { compileNames } from './compile-names.ts';
import { matchNames, type Paragraph } from './match-names.ts';

const people = `
- { id: william-burns, name: William Burns, aliases: [Bill Burns, بيرنز], summary: A director. }
- { id: richard-moore, name: Richard Moore, summary: A chief. }
- { id: abdel-fattah-el-sisi, name: Abdel Fattah el-Sisi, aliases: [Sisi], summary: A president. }
- { id: abdul-hamid-dbeibeh, name: Abdul Hamid Dbeibeh, aliases: [Dbeibeh, عبد الحميد الدبيبة], summary: A minister. }
- { id: ibrahim-kalin, name: Ibrahim Kalin, native: { tr: İbrahim Kalın }, summary: A chief. }`;
const places = `
- { id: gaza-strip, name: Gaza Strip, aliases: [Gaza, غزة], summary: A territory. }
- { id: deir-al-balah, name: Deir Al-Balah, summary: A city., within: gaza-strip }
- { id: turkiye, name: Türkiye, aliases: [Turkey], summary: A country. }
- { id: china, name: China, summary: A country. }
- { id: ndjamena, name: N’Djamena, summary: A city. }
- { id: united-states, name: United States, aliases: [U.S., US], summary: A country. }
- { id: libya, name: Libya, aliases: [ليبيا], summary: A country. }`;
const organizations = `
- { id: cia, name: CIA, summary: An agency. }
- { id: hamas, name: Hamas, aliases: [حماس], summary: A movement. }
- { id: who, name: WHO, aliases: [World Health Organization], summary: An agency. }
- { id: accord, name: Government of National Accord, aliases: [GNA], summary: A government. }`;
const { registry, problems } = readNames([
  { kind: 'people', file: 'people.yaml', text: people },
  { kind: 'places', file: 'places.yaml', text: places },
  { kind: 'organizations', file: 'organizations.yaml', text: organizations },
]);
if (!registry) throw new Error(JSON.stringify(problems));
const names = compileNames(registry);

/** Each mention as `id:surface`. */
function match(...texts: (string | Paragraph)[]) {
  const paragraphs = texts.map((text) =>
    typeof text === 'string' ? { text, role: 'body' as const } : text,
  );
  return matchNames(paragraphs, names).map(({ id, surface }) => `${id}:${surface}`);
}

test('a headline leans on a caption below it', () => {
  const headline: Paragraph = { text: 'Boats of Burns Land', role: 'headline' };
  const caption: Paragraph = { text: 'William Burns came ashore.', role: 'caption' };
  expect(match(headline, caption)).toEqual(['william-burns:Burns', 'william-burns:William Burns']);
});

describe('matchNames finds', () => {
  test.each([
    ['the longest name', 'Aid reached the Gaza Strip.', ['gaza-strip:Gaza Strip']],
    ['a name before a small word', 'A Gaza ceasefire is near.', ['gaza-strip:Gaza']],
    ['a name before what belongs to it', 'It is China’s Belt plan.', ['china:China']],
    [
      'a name after what it belongs to',
      'On Monday Egypt’s Sisi met them.',
      ['abdel-fattah-el-sisi:Sisi'],
    ],
    ['a name before its possessive', 'It is China’s plan.', ['china:China']],
    [
      'a person after an agency and a title',
      'CIA Director William Burns said so.',
      ['cia:CIA', 'william-burns:William Burns'],
    ],
    [
      'a person with an article after a title',
      'Egyptian President Abdel Fattah el-Sisi spoke.',
      ['abdel-fattah-el-sisi:Abdel Fattah el-Sisi'],
    ],
    [
      'an article that the registry lacks',
      'Talks with al-Sisi go on.',
      ['abdel-fattah-el-sisi:al-Sisi'],
    ],
    ['another article', 'They left Deir el Balah.', ['deir-al-balah:Deir el Balah']],
    [
      'a hyphen that does not break',
      'They left Deir al\u2011Balah.',
      ['deir-al-balah:Deir al\u2011Balah'],
    ],
    ['both sides of a hyphen', 'The China-Hamas talks', ['china:China', 'hamas:Hamas']],
    ['a dotless i', 'MİT chief İbrahim Kalın came.', ['ibrahim-kalin:İbrahim Kalın']],
    ['a middle initial', 'Then William J. Burns spoke.', ['william-burns:William J. Burns']],
    ['a name of marks and quotes', "In N'Djamena's heart", ["ndjamena:N'Djamena"]],
    ['a name in capitals', 'TURKEY, CHINA SIGN ACCORD', ['turkiye:TURKEY', 'china:CHINA']],
    ['an abbreviation with stops', 'The U.S. said no.', ['united-states:U.S.']],
    [
      'a name with small words inside',
      'the Government of National Accord (GNA)',
      ['accord:Government of National Accord', 'accord:GNA'],
    ],
    [
      'Arabic with letters joined on',
      'وقالت حماس إن الحرب بغزة وليبيا',
      ['hamas:حماس', 'gaza-strip:بغزة', 'libya:وليبيا'],
    ],
    [
      'Arabic with vowel marks',
      'استقبل عبد الحميد الدِّبيبة',
      ['abdul-hamid-dbeibeh:عبد الحميد الدِّبيبة'],
    ],
    [
      'a name after the first word of a sentence',
      'On Thursday Dbeibeh left.',
      ['abdul-hamid-dbeibeh:Dbeibeh'],
    ],
    ['a name after a day and before one', 'In August China Tuesday agreed.', ['china:China']],
  ])('%s', (_, text, found) => {
    expect(match(text)).toEqual(found);
  });

  test('a surname alone after the full name, in later paragraphs too', () => {
    expect(match('William Burns came.', 'On Thursday Burns’s aide said Burns left.')).toEqual([
      'william-burns:William Burns',
      'william-burns:Burns',
      'william-burns:Burns',
    ]);
  });

  test('a surname in a caption when the text names the person in full', () => {
    expect(match({ text: 'Kalin in Libya.', role: 'caption' }, 'Ibrahim Kalin came.')).toEqual([
      'ibrahim-kalin:Kalin',
      'libya:Libya',
      'ibrahim-kalin:Ibrahim Kalin',
    ]);
  });

  test('its place in the text as it stands, with marks', () => {
    const [mention] = matchNames([{ text: 'ﬁrst, N’Djamena’s', role: 'body' }], names);
    expect(mention).toMatchObject({ start: 6, end: 15, surface: 'N’Djamena' });
  });
});

describe('matchNames does not find', () => {
  test.each([
    ['a surname without the full name', 'Burns said Moore was wrong.'],
    ['a surname before the full name', 'A man named Burns was there.'],
    ['a street', 'He lives in Gaza Street.'],
    ['a creek', 'They camped at Turkey Creek.'],
    ['a creek in a headline of capitals', 'FLOOD NEAR TURKEY CREEK FEARED'],
    ['a bird', 'The turkey is in the oven, on china.'],
    ['a bird that begins a sentence', 'Turkey is roasted. We eat turkey.'],
    ['another of that surname', 'He met Nicholas Dbeibeh.'],
    ['a double name', 'He met Dbeibeh-Smith.'],
    ['a bank of a place', 'He joined the Bank of China.'],
    ['a question word', 'Who said so? Who knows? They told us.'],
    ['a place in a longer one', 'She is from New China Valley.'],
  ])('%s', (_, text) => {
    expect(match(text)).toEqual([]);
  });

  test('a person in a headline of capitals that the text does not name', () => {
    const headline = { text: 'DBEIBEH BONDS SOLD IN CHINA', role: 'headline' as const };
    expect(match(headline, 'They were sold in China.')).toEqual(['china:CHINA', 'china:China']);
    expect(match(headline, 'They say Dbeibeh left.')).toContain('abdul-hamid-dbeibeh:DBEIBEH');
  });

  test('a surname in a longer name, after the full name', () => {
    const text = 'William Burns and Richard Moore met. On Burns Night, in Moore Street, they ate.';
    expect(match(text)).toEqual(['william-burns:William Burns', 'richard-moore:Richard Moore']);
  });

  test('a surname that two people in the text have', () => {
    const text = 'William Burns came. Nicholas Burns left. Burns laughed.';
    expect(match(text)).toEqual(['william-burns:William Burns']);
  });
});
