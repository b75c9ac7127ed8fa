import { expect, test } from 'vitest';
import { makeNameJsonLd } from './name-json-ld.ts';

const toUrl = (address: string) => `https://example.org${address}`;
const frame = { links: [], sections: [] } as never;
const view = {
  ...{ frame, kind: 'places' as const, name: 'Zorben', path: '/places/zorben/', mentions: [] },
  ...{ native: [{ lang: 'ar', name: 'زوربن' }], summary: 'A <port>.' },
  around: [{ name: 'Narvia', path: '/places/narvia/' }],
};

test('describes a place with its item of Wikidata, coordinates and what it lies in', () => {
  const json = makeNameJsonLd({ ...view, wikidata: 'Q7', coordinates: [3, 5] }, toUrl);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({
    ...{ '@type': 'Place', name: 'Zorben', url: 'https://example.org/places/zorben/' },
    alternateName: ['زوربن'],
    sameAs: ['https://www.wikidata.org/wiki/Q7'],
    geo: { latitude: 3, longitude: 5 },
    containedInPlace: { name: 'Narvia' },
  });
});

test('says nothing that is not known', () => {
  const plain = { ...view, native: [], around: [], kind: 'people' as const };
  const json = makeNameJsonLd(plain, toUrl);
  expect(Object.keys(JSON.parse(json))).toEqual([
    '@context',
    '@type',
    'name',
    'description',
    'url',
  ]);
});
