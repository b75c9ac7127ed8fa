import { describe, expect, test } from 'vitest';
import { getOtherNames } from '../registry/get-other-names.ts';
import { readNames } from '../registry/read-names.ts';
import { compileNames } from './compile-names.ts';
import { matchNames, type Paragraph } from './match-names.ts';

const people = `
- { id: reyes, name: Mara Reyes, summary: A minister. }
- { id: osei, name: Kofi Osei, aliases: [Osei], summary: A president. }
- { id: salim, name: Idris bin Salim, summary: A prince. }
- { id: costa, name: Ana Lima da Costa, aliases: [da Costa], summary: A president. }
- { id: broek, name: Piet Van Den Broek, summary: A commissioner. }
- { id: koni, name: Musa al-Koni, summary: A deputy. }`;
const organizations = `
- { id: omc, name: Organization of Maritime Cities, aliases: [OMC], summary: A body. }
- { id: who, name: WHO, aliases: [W.H.O.], summary: An agency. }
- { id: lamp, name: Lamp Party, native: { ar: حزب السراج }, aliases: [سراج], short: [سراج], summary: A party. }
- { id: fim, name: Fim, aliases: [FIM], summary: A union. }`;
const places = `
- { id: usa, name: United States, country: US, summary: A country. }
- { id: russia, name: Russia, country: RU, summary: A country. }
- { id: chicago, name: Chicago, timezone: America/Chicago, within: usa, summary: A city. }
- { id: new-york, name: New York, timezone: America/New_York, within: usa, summary: A city. }
- { id: moscow, name: Moscow, within: russia, summary: A city. }
- { id: libya, name: Libya, summary: A country. }
- { id: canada, name: Canada, summary: A country. }
- { id: georgia, name: Georgia, country: GE, summary: A country. }
- { id: georgien, name: South Georgia, aliases: [گرجستان], summary: An island. }`;
const { registry, problems } = readNames(
  [
    { kind: 'people', file: 'people.yaml', text: people },
    { kind: 'organizations', file: 'organizations.yaml', text: organizations },
    { kind: 'places', file: 'places.yaml', text: places },
  ],
  getOtherNames,
);
if (!registry) throw new Error(JSON.stringify(problems));
const names = compileNames(registry);

/** Each mention as `id:surface`, in one paragraph a text. */
function match(...texts: string[]) {
  const paragraphs = texts.map((text): Paragraph => ({ text, role: 'body' }));
  return matchNames(paragraphs, names).map(({ id, surface }) => `${id}:${surface}`);
}

describe('a full name counts after any capital', () => {
  test.each([
    'Secretary of State',
    'On Monday Coach',
    'Chief of Staff',
    'Chancellor of the Exchequer',
    'Businessman',
    'The Strongman',
    'Their Reichskanzler',
  ])('%s', (before) => {
    expect(match(`${before} Mara Reyes spoke.`)).toEqual(['reyes:Mara Reyes']);
    expect(match(`${before} Musa al-Koni spoke.`)).toEqual(['koni:Musa al-Koni']);
  });

  test.each([
    ['a given name', 'Michael Kofi Osei came.'],
    ['a given name before a surname with a small word', 'Then Rita da Costa came.'],
    ['a given name before a surname with an article', 'Then Ahmed al-Koni came.'],
    ['a foundation', 'The Mara Reyes Foundation met.'],
  ])('but not after, or before, %s', (_, text) => {
    expect(match(text)).toEqual([]);
  });
});

describe('a surname counts', () => {
  test.each([
    ['before what a person heads', 'The Osei Administration fell.', ['osei:Osei']],
    ['before a government', 'They left the Osei Government.', ['osei:Osei']],
    ['after a participle that opens a sentence', 'Welcoming Osei, he smiled.', ['osei:Osei']],
    [
      'with its small words, in capitals or not',
      'Idris Bin Salim met Ana Lima da Costa. Bin Salim smiled. Da Costa left.',
      ['salim:Idris Bin Salim', 'costa:Ana Lima da Costa', 'salim:Bin Salim', 'costa:Da Costa'],
    ],
    [
      'with capitals that the registry has and the copy has not',
      'Piet van den Broek left.',
      ['broek:Piet van den Broek'],
    ],
  ])('%s', (_, text, found) => {
    expect(match(text)).toEqual(found);
  });

  test.each([
    ['after a given name that opens a sentence and is a word, too', 'Rose Osei sang.'],
    ['before a night', 'On Osei Night they ate.'],
  ])('but not %s', (_, text) => {
    expect(match(text)).toEqual([]);
  });
});

describe('places and bodies', () => {
  test.each([
    [
      'a body with a small word whose letter is in its acronym',
      'The Organization of Maritime Cities (OMC) met. OMC said so.',
      ['omc:Organization of Maritime Cities', 'omc:OMC', 'omc:OMC'],
    ],
    ['a city before its state', 'Born in Chicago, Illinois, in 1960.', ['chicago:Chicago']],
    ['a place after a participle', 'Excluding Libya, prices rose.', ['libya:Libya']],
    ['a body in capitals', 'The WHO met. The W.H.O. left.', ['who:WHO', 'who:W.H.O.']],
    [
      'a body by its short name in Arabic, and no lamp without an article',
      'اجتمع حزب السراج أمس. غادر السراج ومعه سراج',
      ['lamp:حزب السراج', 'lamp:السراج'],
    ],
    ['a body that is not always in capitals', 'The Fim met. The FIM left.', ['fim:Fim', 'fim:FIM']],
  ])('finds %s', (_, text, found) => {
    expect(match(text)).toEqual(found);
  });

  test.each([
    ['a city of another state', 'Born in Moscow, Idaho, in 1960.'],
    ['a state among states', 'They sell in New York, Pennsylvania, Ohio.'],
    ['a company that opens a sentence', 'Air Canada fell. Statistics Canada said so.'],
    ['a question word', 'Who said so? Those who know.'],
    ['letters that are parts of words', 'She saw Li by a lake.'],
  ])('leaves %s alone', (_, text) => {
    expect(match(text)).toEqual([]);
  });

  test('a name that CLDR gives to one place and an editor to another is the editor’s', () => {
    expect(match('در گرجستان باران بارید')).toEqual(['georgien:گرجستان']);
  });

  test('a name that CLDR gives to two places is neither’s', () => {
    const text = `
- { id: one, name: First, country: GE, summary: A place. }
- { id: two, name: Second, country: GE, summary: A place. }`;
    const { registry: twins = { entries: [] } } = readNames(
      [{ kind: 'places', file: 'places.yaml', text }],
      getOtherNames,
    );
    const paragraphs: Paragraph[] = [{ text: 'Грузия, First', role: 'body' }];
    const found = matchNames(paragraphs, compileNames(twins)).map(({ surface }) => surface);
    expect(found).toEqual(['First']);
  });
});
