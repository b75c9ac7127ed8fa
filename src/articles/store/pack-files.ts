import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { writeWhole } from '../../base/write-whole.ts';
import type { Pack, PackedArticle, PackedText } from './pack.ts';

const HOUR = 60 * 60 * 1000;

/** Reads a pack; nothing where there is none, or none that can be read. */
export function readPack(dir: string, name: string): Pack | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Writes a pack: its file of texts first, under a name of its own, so that a pack that is there always
 * has its texts.
 */
export function writePack(
  dir: string,
  name: string,
  pack: Omit<Pack, 'texts' | 'words'>,
  texts: readonly PackedText[],
): Pack {
  const parts: Buffer[] = [];
  const words = new Set<string>();
  let start = 0;
  const articles = pack.articles.map((article, index): PackedArticle => {
    const text = texts[index];
    const html = Buffer.from(text?.html ?? '');
    const own = Buffer.from(text?.words ?? '');
    for (const word of text?.words.split(' ') ?? []) words.add(word);
    parts.push(html, own);
    const place: PackedArticle['place'] = [start, html.length, own.length];
    start += html.length + own.length;
    return { ...article, place };
  });
  const content = Buffer.concat(parts);
  const file = `${name}.${getDigest(content)}.texts`;
  writeWhole(join(dir, file), content);
  const whole: Pack = { ...pack, texts: file, words: [...words].sort().join(' '), articles };
  writeWhole(join(dir, `${name}.json`), JSON.stringify(whole));
  return whole;
}

/** Reads the text of one article, or its words, out of a pack. */
export function readText(
  dir: string,
  texts: string,
  [start, html, words]: PackedArticle['place'],
  part: 'html' | 'words',
): string {
  const bytes = Buffer.alloc(part === 'html' ? html : words);
  const file = openSync(join(dir, texts), 'r');
  try {
    readSync(file, bytes, 0, bytes.length, part === 'html' ? start : start + html);
  } finally {
    closeSync(file);
  }
  return bytes.toString();
}

/** Reads the texts of all articles of a pack, in their order. */
export function readTexts(dir: string, { texts, articles }: Pack): PackedText[] {
  const bytes = readFileSync(join(dir, texts));
  return articles.map(({ place: [start, html, words] }) => ({
    html: bytes.toString('utf8', start, start + html),
    words: bytes.toString('utf8', start + html, start + html + words),
  }));
}

/**
 * Removes what no pack needs any more; what is younger than an hour stays, as another build may be about
 * to read or write it.
 *
 * @param needed Names of the files that packs need.
 */
export function clearPacks(dir: string, needed: ReadonlySet<string>): void {
  for (const file of readdirSync(dir)) {
    if (needed.has(file) || !/\.(?:texts|part)$|^registry-|^[^-]+-.\.json$/.test(file)) continue;
    if (Date.now() - statSync(join(dir, file)).mtimeMs < HOUR) continue;
    rmSync(join(dir, file), { force: true });
  }
}
