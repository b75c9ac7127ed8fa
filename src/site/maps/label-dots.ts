/** A label of a dot on a map: where its text begins, and the dot that it belongs to. */
export type DotLabel = { x: number; y: number; text: string };

type Box = { left: number; right: number; top: number; bottom: number };
type LabelledDot = { x: number; y: number; radius: number; text: string };

/** Size of letters in the units of a map, and how wide one is of it. */
const LETTERS = 15;
const WIDTH_OF_LETTER = 0.58;
/** Units between a dot and its label. */
const GAP = 4;

/**
 * Labels dots to their right or left if there is room: no label covers a dot or another label, or leaves
 * the map. Earlier dots choose first.
 */
export function labelDots(
  dots: readonly LabelledDot[],
  [width, height]: readonly [number, number],
): DotLabel[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return dots.flatMap((dot) => {
    const { x, y, radius, text } = dot;
    const length = text.length * LETTERS * WIDTH_OF_LETTER;
    const starts = [x + radius + GAP, x - radius - GAP - length];
    const start = starts.find((left) => {
      const box = { left, right: left + length, top: y - LETTERS / 2, bottom: y + LETTERS / 2 };
      const isInside = left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!isInside || taken.some((other) => isOver(box, other))) return false;
      taken.push(box);
      return true;
    });
    return start === undefined
      ? []
      : [{ x: Math.round(start), y: Math.round(y + LETTERS / 3), text }];
  });
}

function isOver(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
