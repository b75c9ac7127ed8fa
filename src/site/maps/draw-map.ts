import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Land and the borders on it, in degrees. */
type Atlas = { land: MultiPolygon; borders: MultiLineString };

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

const folder = import.meta.resolve('world-atlas/package.json');

/** Latitude and longitude in degrees. */
export type Coordinates = readonly [latitude: number, longitude: number];
/** A map as an SVG needs it; lengths in the units of its view box. */
export type DrawnMap = {
  width: number;
  height: number;
  /** Path data of the land and of the borders on it. */
  land: string;
  borders: string;
  /** Where each place asked for stands. */
  points: { x: number; y: number }[];
};

/** An Earth of this radius fits a view box where a degree is as many units. */
const UNITS_A_RADIAN = 180 / Math.PI;
/** Finest detail that a map shows, in square units of its view box. */
const DETAIL = 7;
/** Units between the places of a map and its edge. */
const MARGIN = 48;
/** Width of the world, and a region's part of a map, where an Earth of radius 1 is drawn. */
const WORLD_WIDTH = 5.4;
const CLOSEST = 2;
const atlases = new Map<string, Atlas>();

/**
 * Draws the surroundings of a place, the place in the middle.
 *
 * @param degrees Height of the map on the globe.
 */
export function drawLocator(place: Coordinates, degrees: number): DrawnMap {
  const [width, height] = [360, 240];
  const [latitude, longitude] = place;
  const projection = geoAzimuthalEqualArea()
    .rotate([-longitude, -latitude])
    .scale((height / degrees) * UNITS_A_RADIAN)
    .translate([width / 2, height / 2])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const atlas = getAtlas(degrees > 25 ? '110m' : '50m', DETAIL * (degrees / height) ** 2);
  return draw(atlas, projection, { width, height, places: [place] });
}

/**
 * Draws the part of the world that contains all the places; at least a region, so that a reader knows where
 * it is, and at most the lands where people live.
 *
 * @param detail Square units of the view box below which shapes are left out.
 * @param bleed How far the land goes on above and below the view box, for a window that is higher.
 */
export function drawPlaces(
  places: readonly Coordinates[],
  [width, height]: readonly [number, number],
  detail: number,
  bleed = 0,
): DrawnMap {
  const points = places.map(([latitude, longitude]): [number, number] => [longitude, latitude]);
  const [west, east] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  // Far apart, they are shown on the usual map of the world.
  const middle = east - west < 120 ? (east + west) / 2 : 11;
  const projection = geoEqualEarth().rotate([-middle, 0]).scale(1).translate([0, 0]);
  const [xs, ys] = [0, 1].map((axis) => points.map((point) => projection(point)?.[axis] ?? 0));
  const [left, right] = [Math.min(...(xs ?? [])), Math.max(...(xs ?? []))];
  const [top, bottom] = [Math.min(...(ys ?? [])), Math.max(...(ys ?? []))];
  const fit = Math.min(
    (width - 2 * MARGIN) / (right - left || 1e-6),
    (height - 2 * MARGIN) / (bottom - top || 1e-6),
  );
  const world = width / WORLD_WIDTH;
  const scale = Math.max(world, Math.min(fit, height * CLOSEST));
  projection
    .scale(scale)
    .translate([
      width / 2 - (scale * (left + right)) / 2,
      height / 2 - (scale * (top + bottom)) / 2,
    ])
    .clipExtent([
      [0, -bleed],
      [width, height + bleed],
    ]);
  const atlas = getAtlas('110m', (detail * UNITS_A_RADIAN ** 2) / scale ** 2);
  return draw(atlas, projection, { width, height, places });
}

function getAtlas(scale: '110m' | '50m', detail: number): Atlas {
  const atlas = atlases.get(`${scale} ${detail}`) ?? readAtlas(scale, detail);
  atlases.set(`${scale} ${detail}`, atlas);
  return atlas;
}

type Frame = { width: number; height: number; places: readonly Coordinates[] };

function draw({ land, borders }: Atlas, projection: GeoProjection, frame: Frame): DrawnMap {
  const { width, height, places } = frame;
  const path = geoPath(projection).digits(width > 500 ? 0 : 1);
  const points = places.map(([latitude, longitude]) => {
    const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
    return { x: round(x), y: round(y) };
  });
  return { width, height, land: path(land) ?? '', borders: path(borders) ?? '', points };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

/**
 * Reads the map of the world by Natural Earth (public domain), as the package `world-atlas` has it.
 *
 * @param scale One to 110 million for the whole world, to 50 million for a region.
 * @param detail Square degrees below which shapes are left out.
 */
function readAtlas(scale: '110m' | '50m', detail: number): Atlas {
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
