import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageNeeds, readPageNeeds } from '../site/page-needs.ts';

/**
 * Reads what every page of a built site needs, one page after the other, so that a large archive
 * does not have to fit into memory.
 *
 * @param dir Folder of the built site.
 * @returns Needs by file below the folder, in the order of the files.
 */
export async function readSiteNeeds(dir: string): Promise<Map<string, PageNeeds>> {
  const files = await Array.fromAsync(glob('**/*.html', { cwd: dir }));
  const needs = new Map<string, PageNeeds>();
  for (const path of files.sort()) {
    const file = path.replaceAll('\\', '/');
    const html = await readFile(join(dir, file), 'utf8');
    needs.set(file, readPageNeeds(file, html));
  }
  return needs;
}
