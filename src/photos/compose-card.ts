import sharp, { type Sharp } from 'sharp';

/** Pixels with alpha, four bytes each, and their place on a card. */
export type CardPart = { data: Buffer; width: number; height: number; left: number; top: number };

/** Size and colour of what parts are laid on: `#faf8f2`. */
export type Paper = { width: number; height: number; background: string };

/**
 * Lays parts on paper, as `composite` of sharp does. That looks at each pixel of the card, and takes half of the time
 * of a card; here the pixels of parts are looked up in what sharp makes of each value and alpha on the paper.
 *
 * @returns The card; where parts lie on one another, or beyond the paper, sharp composes it.
 */
export async function composeCard(paper: Paper, parts: readonly CardPart[]): Promise<Sharp> {
  const { width, height } = paper;
  const isWithin = ({ left, top, ...part }: CardPart) =>
    left >= 0 && top >= 0 && left + part.width <= width && top + part.height <= height;
  const isApart = (part: CardPart, at: number) =>
    !parts.slice(at + 1).some((other) => isOverlapping(part, other));
  const isEasy = parts.every(isWithin) && parts.every(isApart);
  const card = isEasy ? await layParts(paper, parts) : await composite(paper, parts);
  return sharp(card, { raw: { width, height, channels: 4 } });
}

async function layParts(
  { width, height, background }: Paper,
  parts: readonly CardPart[],
): Promise<Buffer> {
  const table = await getTable(background);
  // Alpha 0 gives the paper itself.
  const card = Buffer.alloc(width * height * 4, table.subarray(0, 4));
  for (const part of parts) lay(part, card, width, table);
  return card;
}

function composite(
  { width, height, background }: Paper,
  parts: readonly CardPart[],
): Promise<Buffer> {
  const overlays = parts.map(({ data, left, top, ...size }) => {
    return { input: data, raw: { ...size, channels: 4 } as const, left, top };
  });
  const paper = sharp({ create: { width, height, channels: 3, background } });
  return paper.composite(overlays).raw().toBuffer();
}

function isOverlapping(one: CardPart, other: CardPart): boolean {
  const [right, bottom] = [one.left + one.width, one.top + one.height];
  const isBeside = right <= other.left || other.left + other.width <= one.left;
  return !isBeside && bottom > other.top && other.top + other.height > one.top;
}

function lay(
  { data, width, height, left, top }: CardPart,
  card: Buffer,
  row: number,
  table: Buffer,
) {
  for (let y = 0; y < height; y++) {
    let from = y * width * 4;
    let to = ((top + y) * row + left) * 4;
    for (let x = 0; x < width; x++, from += 4, to += 4) {
      const alpha = data[from + 3] ?? 0;
      if (alpha === 0) continue;
      for (let channel = 0; channel < 3; channel++) {
        const value = data[from + channel] ?? 0;
        card[to + channel] = table[(value * 256 + alpha) * 4 + channel] ?? 0;
      }
    }
  }
}

const tables = new Map<string, Promise<Buffer>>();

/** Gets what sharp makes of each value of a colour, with each alpha, on paper. */
function getTable(background: string): Promise<Buffer> {
  const cached = tables.get(background);
  if (cached) return cached;
  const data = Buffer.alloc(256 * 256 * 4);
  for (let at = 0; at < 256 * 256; at++) {
    data.fill(at >> 8, at * 4, at * 4 + 3);
    data[at * 4 + 3] = at & 255;
  }
  const size = { width: 256, height: 256 };
  const table = composite({ ...size, background }, [{ data, ...size, left: 0, top: 0 }]);
  tables.set(background, table);
  return table;
}
