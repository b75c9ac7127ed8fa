import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth, geoPath } from 'd3-geo';
import { type Atlas, readAtlas } from './read-atlas.ts';

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
/** The same for the world, in square degrees. */
const WORLD_DETAIL = 1.6;
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

/** Draws the world from the north to the south of where people live, with places on it. */
export function drawWorld(places: readonly Coordinates[]): DrawnMap {
  const [width, height] = [960, 440];
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .scale(177)
    .translate([width / 2, 266])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const atlas = getAtlas('110m', WORLD_DETAIL);
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
