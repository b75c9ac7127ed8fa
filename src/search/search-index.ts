import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { site } from '../site.ts';

/** Pagefind's ready-made interfaces; the search page brings its own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Writes Pagefind's index of a folder of pages to `pagefind/` in it. Only what lies in
 * `data-pagefind-body` is indexed: the text of articles.
 *
 * @param dir Folder of the built site.
 * @returns How many pages were indexed.
 * @throws Error with what Pagefind said, when it could not read or index the pages.
 */
export async function writeSearchIndex(dir: string): Promise<number> {
  try {
    // One index for all languages, so that a page in Arabic is found from one in English.
    const { index, errors } = await createIndex({ forceLanguage: site.lang });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const indexed = await index.addDirectory({ path: dir });
    const { files, errors: unwritten } = await index.getFiles();
    const failures = [...indexed.errors, ...unwritten];
    if (failures.length > 0) throw new Error(`Pagefind could not index: ${failures.join('; ')}`);
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      const target = join(dir, 'pagefind', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return indexed.page_count;
  } finally {
    await close();
  }
}
