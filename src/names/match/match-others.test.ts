import { describe, expect, test } from 'vitest';
import { loadRegistry } from '../registry/load-registry.ts';
import { compileNames } from './compile-names.ts';
import { findNames, matchNames } from './match-names.ts';

const names = compileNames(loadRegistry('src/tests/seed'));

/** Each mention as `id:surface`, in one paragraph a text. */
function match(...texts: string[]) {
  const paragraphs = texts.map((text) => ({ text, role: 'body' as const }));
  return matchNames(paragraphs, names).map(({ id, surface }) => `${id}:${surface}`);
}

describe('matchNames leaves alone', () => {
  test.each([
    ['another bank', 'The European Central Bank cut rates.'],
    ['the bank of another country', 'The Central Bank of Egypt cut rates.'],
    ['a bank not named', 'Lebanon’s Central Bank cut rates. So did the Central Bank.'],
    ['another council', 'Yemen’s Presidential Council met. The Presidential Council agreed.'],
    ['another council, in Arabic', 'اجتمع المجلس الرئاسي اليمني في عدن'],
    ['a paper', 'وقال المحلل لـ«الشرق الأوسط» إن الوضع صعب'],
    ['a paper called one', 'نشرت صحيفة «الشرق الأوسط» مقالا'],
    ['an Arabic street', 'يسكن في شارع غزة وسط المدينة'],
    ['another city, in Arabic', 'عاد إلى طرابلس لبنان أمس'],
    ['another city', 'She was born in Tripoli, Lebanon. He is from Tripoli, Greece.'],
    ['a city in a state', 'They moved to Moscow, Idaho, in spring.'],
    ['another institute', 'The Massachusetts Institute of Technology (MIT) opened. MIT said so.'],
    ['a school', 'The Culinary Institute of America (CIA) opened. The CIA teaches cooks.'],
    ['a lamp', 'اشترى الرجل السراج من السوق'],
    ['a bank in a headline', 'Bank of Israel Holds Rates Again'],
    ['a city of others, in Arabic', 'تعيش في طرابلس اللبنانية'],
    ['an empress with an article', 'A film of Sissi, the Empress of Austria'],
    ['an empress', 'The film shows Sissi, Empress of Austria.'],
    ['a channel', 'He works for Russia Today as a host.'],
    ['banks and papers of places', 'The Bank of Israel told the Times of Israel so.'],
    ['a bird on the table', 'Turkey, stuffing and gravy were served.'],
    ['a bird in a headline', 'Turkey Prices Rise Before Thanksgiving'],
    ['a given name in capitals', 'ABDUL HAMID WINS THE RACE'],
  ])('%s', (_, text) => {
    expect(match(text)).toEqual([]);
  });

  test('a word that is a surname with its article', () => {
    expect(match('قال الصديق الكبير إن هذا كبير')).toEqual(['sadiq-al-kabir:الصديق الكبير']);
  });

  test('a noun that is a surname without its article', () => {
    expect(match('وصل فايز السراج ومعه سراج')).toEqual(['fayez-al-sarraj:فايز السراج']);
  });

  test('a short spelling after another body of that name', () => {
    const text =
      'The Central Bank of Libya met the European Central Bank. The Central Bank agreed.';
    expect(match(text)).toEqual(['central-bank-of-libya:Central Bank of Libya']);
  });
});

describe('matchNames finds', () => {
  test.each([
    [
      'a short spelling after a longer one',
      'The Central Bank of Libya shut. On Monday the Central Bank opened.',
      ['central-bank-of-libya:Central Bank of Libya', 'central-bank-of-libya:Central Bank'],
    ],
    [
      'an Arabic surname after the full name',
      'وصل فايز السراج أمس. وغادر السراج اليوم',
      ['fayez-al-sarraj:فايز السراج', 'fayez-al-sarraj:السراج'],
    ],
    [
      'a short spelling in the role of the person after it',
      'The ouster of Central Bank Governor Sadiq al-Kabir',
      ['central-bank-of-libya:Central Bank', 'sadiq-al-kabir:Sadiq al-Kabir'],
    ],
    [
      'a city with its own country',
      'In Tripoli, Libya, it rained.',
      ['tripoli:Tripoli', 'libya:Libya'],
    ],
    ['a city before a clause', 'Aid to Moscow, Secretary Jane Roe said', ['moscow:Moscow']],
    ['a city in a list', 'From Tripoli, Greece and Cyprus they came.', ['tripoli:Tripoli']],
    ['a country before another', 'Talks of Turkey, Greece, and Cyprus', ['turkiye:Turkey']],
    ['a region in quotes', 'مقال عن «الشرق الأوسط» الجديد', ['middle-east:الشرق الأوسط']],
    [
      'an acronym of a registered body',
      'The Central Intelligence Agency (CIA) denied it. The CIA is silent.',
      ['cia:Central Intelligence Agency', 'cia:CIA', 'cia:CIA'],
    ],
    [
      'an acronym that stands in brackets with other words',
      'The Culinary Institute of America (CIA agents eat there) opened. The CIA denied it.',
      ['cia:CIA', 'cia:CIA'],
    ],
    ['a country whose turkeys are not meant', 'Life in Turkey at Thanksgiving', ['turkiye:Turkey']],
    ['a name without its Turkish ending', 'Erdoğan’ın sözleri', ['recep-tayyip-erdogan:Erdoğan']],
  ])('%s', (_, text, found) => {
    expect(match(text)).toEqual(found);
  });
});

test.each([
  ['that mostly opens a sentence', 'They sold it to First Gaza Corp in spring.', true],
  ['where it does', 'First Gaza Corp sold it in spring.', false],
  ['that is a day', 'They sold it to a bank on Friday Gaza Corp said.', false],
  ['that is an article', 'They sold The Gaza Corp in spring.', false],
])('a longer name may begin with a word %s: “%s” %s', (_, text, isLonger) => {
  const { longer } = findNames([{ text, role: 'body' }], names);
  expect(longer.some((name) => !name.startsWith('Gaza'))).toBe(isLonger);
});
