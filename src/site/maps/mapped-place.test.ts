import { expect, test } from 'vitest';
import { cropToNews } from './mapped-place.ts';

const place = (name: string, coordinates: readonly [number, number], articles = 1) => ({
  name,
  coordinates,
  articles,
  path: `/places/${name.toLowerCase()}/`,
});
const near = [
  place('Gaza', [31.4, 34.4]),
  place('Tripoli', [32.9, 13.2]),
  place('Cairo', [30, 31.2]),
  place('Ankara', [39.9, 32.9]),
];
const far = place('United States', [39.8, -98.6]);
const crop = (...places: Parameters<typeof cropToNews>[0]) =>
  cropToNews(places).map(({ name }) => name);

test('a place far off is left out where most of the news is elsewhere, and the order stays', () => {
  expect(crop(far, ...near)).toEqual(['Gaza', 'Tripoli', 'Cairo', 'Ankara']);
});

test('a place far off stays where much of the news is there', () => {
  expect(crop(...near, { ...far, articles: 3 })).toContain('United States');
});

test('a single place stays, and none makes none', () => {
  expect(crop(far)).toEqual(['United States']);
  expect(crop()).toEqual([]);
});
