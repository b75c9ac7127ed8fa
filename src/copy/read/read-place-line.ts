import { isFilingPlace } from './filing-places.ts';

const SHAPE =
  /^(?<place>[\p{Lu}\p{Lo}][^:()–—-]{1,30}?)\s*[-–—ـ]\s*(?<name>[\p{Lu}\p{Lo}«"][^:.،,]{1,30}):$/u;

/**
 * Reads a line that says where and by whom a text was filed, and nothing else: `Beirut - Harbour Wire:`
 *
 * @returns Nothing for a line that may be the beginning of a sentence.
 */
export function readPlaceLine(text: string): { place: string; name: string } | undefined {
  const { place = '', name = '' } = SHAPE.exec(text)?.groups ?? {};
  if (!isFilingPlace(place) || name.split(' ').length > 4) return undefined;
  return { place, name: name.replace(/[«»"]/gu, '').trim() };
}
