import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** An article that other pages show: in lists, as a neighbour, as related. */
export const TALKS = 'articles/2025/03/a-very-long-headline.md';

/** Writes a content folder of both kinds of articles that tests have: those of the seed, with names, and hard ones. */
export function writeMixedContent(dir: string): void {
  cpSync('src/tests/content', dir, { recursive: true });
  cpSync('src/tests/seed', dir, { recursive: true });
}

/** Writes an article of one section into a content folder. */
export function writeArticle(dir: string, file: string, title: string, text: string): void {
  const [, year, month] = file.split('/');
  const front = `title: ${title}\npublished: ${year}-${month}-01\nsection: Ferries\nsource: { name: Wire }`;
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), `---\n${front}\n---\n${text}\n`);
}

/**
 * Replaces text in a file of a content folder.
 *
 * @throws Error when the text is not there, as nothing would then be tested.
 */
export function changeFile(dir: string, file: string, from: string | RegExp, to: string): void {
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${path} has no “${from}”.`);
  writeFileSync(path, changed);
}
