/** Places that would hide each other on a map, drawn as one dot for the first of them. */
export type Dot<T> = { x: number; y: number; places: [T, ...T[]] };

/**
 * Joins places that stand close together.
 *
 * @param places In the order in which they get a dot.
 * @param distance Least distance between two dots.
 */
export function joinDots<T extends { x: number; y: number }>(
  places: readonly T[],
  distance: number,
): Dot<T>[] {
  const dots: Dot<T>[] = [];
  for (const place of places) {
    const near = dots.find(({ x, y }) => Math.hypot(x - place.x, y - place.y) < distance);
    if (near) near.places.push(place);
    else dots.push({ x: place.x, y: place.y, places: [place] });
  }
  return dots;
}
