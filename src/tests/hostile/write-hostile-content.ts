import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Copy whose text nobody would attack with, to search for. */
const HARMLESS = 'Harbour pilots went home on time.';

/**
 * Writes a content folder in which every attack stands in every field of an article: headline, dek,
 * section, source and its address, byline, corrections, captions, points and text.
 *
 * @param dir Folder to fill; names may be added beside `articles/` in the same way.
 * @param attacks Texts; the last article has all of them, as plain copy.
 */
export function writeHostileContent(dir: string, attacks: readonly string[]): void {
  const folder = join(dir, 'articles/2024/09');
  mkdirSync(folder, { recursive: true });
  for (const [index, attack] of attacks.entries()) {
    writeFileSync(join(folder, `attack-${index}.md`), makeArticle(attack, index));
  }
  const plain = attacks.map((attack) => `${HARMLESS} ${attack.replaceAll('\n\n', '\n')}`);
  const front = { ...makeFront('Plain', 0), copy: 'plain' };
  writeFileSync(join(folder, 'plain.md'), `---\n${stringify(front)}---\n\n${plain.join('\n\n')}\n`);
}

function makeArticle(attack: string, index: number): string {
  const line = attack.replace(/\s+/g, ' ');
  const caption = `Pilots stand on the quay. ${line} (AFP/${line})`;
  const points = `• One point. ${line}\n• Another point. ${line}`;
  const copy = `${caption}\n${caption}\n\n${points}\n\n${HARMLESS} ${line}\n\n${attack}\n\nLast words of number ${index}.\n`;
  return `---\n${stringify(makeFront(attack, index))}---\n\n${copy}`;
}

function makeFront(attack: string, index: number) {
  return {
    title: `Attack ${index} ${attack}`,
    dek: `Dek ${attack}`,
    published: '2024-09-07',
    // A section of its own would add a page an attack; the number keeps their addresses apart.
    section: index % 4 === 0 ? `Section ${index} ${attack}`.slice(0, 80) : 'Harbour',
    source: { name: `Wire ${attack}`, url: `https://wire.example/?q="'><script>${index}` },
    byline: [`Name ${attack}`],
    corrections: [{ date: '2024-09-08', text: `Corrected ${attack}` }],
  };
}
