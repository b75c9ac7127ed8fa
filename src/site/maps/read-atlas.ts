import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Land and the borders on it, in degrees. */
export type Atlas = { land: MultiPolygon; borders: MultiLineString };

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const folder = import.meta.resolve('world-atlas/package.json');

/**
 * Reads the map of the world by Natural Earth (public domain), as the package `world-atlas` has it.
 *
 * @param scale One to 110 million for the whole world, to 50 million for a region.
 * @param detail What is smaller than this is left out, in square degrees.
 */
export function readAtlas(scale: '110m' | '50m', detail: number): Atlas {
  const path = fileURLToPath(new URL(`countries-${scale}.json`, folder));
  const whole: World = JSON.parse(readFileSync(path, 'utf8'));
  const plain = simplify(presimplify(whole), detail);
  const world = detail > 0 ? filter(plain, filterWeight(plain, detail)) : plain;
  const { land, countries } = world.objects;
  const shape = feature(world, land);
  const shapes = 'features' in shape ? shape.features : [shape];
  const polygons = shapes.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  return {
    land: { type: 'MultiPolygon', coordinates: polygons },
    borders: mesh(world, countries, (a, b) => a !== b),
  };
}
