import { join } from 'node:path';
import sharp from 'sharp';
import { getDirection } from '../base/language/get-direction.ts';
import { toHtmlText } from '../base/text/to-html-text.ts';
import { toXmlText } from '../base/text/to-xml-text.ts';
import { site } from '../site.ts';
import { type CardPart, composeCard } from './compose-card.ts';
import { BEHIND } from './make-photo.ts';
import { CARD_SIZE, type ShareCard } from './share-card.ts';

// Read when the first text is drawn: cards look the same on every machine, whatever fonts it has.
process.env['FONTCONFIG_FILE'] = join(process.cwd(), 'src/photos/fonts.conf');

/** The light theme of the pages (`src/styles/tokens.css`). */
const COLORS = { paper: '#faf8f2', ink: '#1b1a17', faded: '#4f4b43', accent: '#0f4d33' } as const;
const FONT = 'Source Serif 4,Noto Naskh Arabic, Bold';
const MARGIN = 60;
const PHOTO_WIDTH = 480;
/** Where the headline begins, and how high it may be. */
const TITLE_TOP = 196;
const TITLE_HEIGHT = 316;
/** Sizes of a headline in pixels: the first that fits is taken. */
const SIZES = [96, 84, 74, 66, 58, 50, 44, 38, 32];

type Text = { size: number; width: number; color: keyof typeof COLORS };
type Drawn = { data: Buffer; info: { width: number; height: number } };

/**
 * Draws a card: masthead, section, headline as large as it fits, and foot; with a photo beside them where there
 * is one, at the end of the lines. Arabic is shaped, and runs from the right.
 *
 * @param photo File of the picture.
 * @returns A PNG; with a photo, a JPEG.
 */
export async function drawCard(card: ShareCard, photo?: string): Promise<Uint8Array> {
  const { width: all, height } = CARD_SIZE;
  const isRight = getDirection(card.lang) === 'rtl';
  const width = all - 2 * MARGIN - (photo ? PHOTO_WIDTH : 0);
  const left = photo && isRight ? PHOTO_WIDTH + MARGIN : MARGIN;
  const place = ({ data, info }: Drawn, top: number): CardPart => {
    const size = { width: info.width, height: info.height };
    return { data, ...size, left: isRight ? left + width - info.width : left, top };
  };
  const rule = (top: number, thickness: number): CardPart => {
    const ink = Buffer.from(`${COLORS.ink.slice(1)}ff`, 'hex');
    return { data: Buffer.alloc(width * thickness * 4, ink), width, height: thickness, left, top };
  };
  const foot = await drawText(card.foot, { size: 26, width, color: 'faded' });
  const parts = [
    rule(104, 3),
    rule(110, 1),
    place(await drawTitle(card.title, width), TITLE_TOP),
    place(foot, height - 48 - foot.info.height),
  ];
  // The card of the site says its name in large.
  if (card.title !== site.name) {
    parts.push(place(await drawText(site.name, { size: 34, width, color: 'ink' }), 48));
  }
  if (card.label) {
    parts.push(place(await drawText(card.label, { size: 28, width, color: 'accent' }), 136));
  }
  const drawn = await composeCard({ width: all, height, background: COLORS.paper }, parts);
  if (photo) {
    const size = { width: PHOTO_WIDTH, height, fit: 'cover', position: 'attention' } as const;
    const picture = await sharp(photo)
      .autoOrient()
      .resize(size)
      .flatten({ background: BEHIND })
      .toBuffer();
    return drawn
      .composite([{ input: picture, left: isRight ? 0 : all - PHOTO_WIDTH, top: 0 }])
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer();
  }
  return drawn.png({ palette: true, colours: 16, dither: 0, effort: 1 }).toBuffer();
}

/** Draws a headline as large as it fits; of one that does not at any size, the first words. */
async function drawTitle(title: string, width: number): Promise<Drawn> {
  // What is far too large need not be tried: a letter is half as wide as it is high.
  const most = Math.sqrt((width * TITLE_HEIGHT) / ([...title].length * 0.5));
  const sizes = SIZES.filter((size) => size <= most * 1.2);
  for (const size of sizes) {
    const drawn = await drawText(title, { size, width, color: 'ink' });
    if (drawn.info.height <= TITLE_HEIGHT && drawn.info.width <= width) return drawn;
  }
  const shorter = title.slice(0, Math.floor(title.length * 0.8)).replace(/\s+\S*$/, '');
  return drawTitle(`${shorter.replace(/…$/, '')}…`, width);
}

/** Lines of Latin letters stand closer than the font has them; those of Arabic need their room. */
function drawText(text: string, { size, width, color }: Text): Promise<Drawn> {
  const isArabic = /\p{Script=Arabic}/u.test(text);
  const words = toHtmlText(toXmlText(text));
  return sharp({
    text: {
      text: `<span foreground="${COLORS[color]}">${words}</span>`,
      font: `${FONT} ${size}`,
      width,
      rgba: true,
      dpi: 72,
      wrap: 'word-char',
      ...(!isArabic && { spacing: -Math.round(size * 0.12) }),
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
}
