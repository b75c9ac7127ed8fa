import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the files of articles, drafts included.
 *
 * @param contentDir Folder that holds `articles/`.
 * @returns Paths below it, sorted.
 */
export function listArticleFiles(contentDir: string): string[] {
  const list = (folder: string): string[] =>
    readdirSync(join(contentDir, folder), { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return list(path);
      return entry.name.endsWith('.md') && !entry.name.startsWith('.') ? [path] : [];
    });
  return existsSync(join(contentDir, 'articles')) ? list('articles').sort() : [];
}
