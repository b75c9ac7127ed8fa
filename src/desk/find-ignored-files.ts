import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { toSharedKey } from '../base/address.ts';
import { toShownPath } from '../base/editors-file.ts';
import type { Problem } from '../base/problem.ts';
import { kinds } from '../names/registry/registry.ts';

/** Files that someone wrote as an article; anything else beside articles may be a picture or a note. */
const WRITTEN = /\.(?:md|markdown|mdown|mkd|mdx|txt|text|html?|docx?|odt|rtf)(?:~|\.\w+)?$/i;
const NAMES = kinds.map((kind) => `${kind}.yaml`);

/**
 * Finds files of a content folder that nobody reads, though an editor may take them for published; and those
 * that some machine would lose, as their names are one there.
 *
 * @param root Folder that paths in messages start from.
 */
export function findIgnoredFiles(contentDir: string, root: string): Problem[] {
  const paths = list(contentDir, '');
  const toFile = (path: string) => toShownPath(join(contentDir, path), root);
  const ignored = paths.flatMap((path): Problem[] => {
    const what = explain(path);
    return what ? [{ file: toFile(path), line: 1, what }] : [];
  });
  const groups = Map.groupBy(paths, toSharedKey);
  const alike = [...groups.values()].flatMap(([first = '', ...others]) =>
    others.map((path): Problem => {
      const what = `The name is that of ${toFile(first)}, but for capitals or for accents as signs of their own, which not every machine tells apart: one of the two files is lost there. Rename one.`;
      return { file: toFile(path), line: 1, what, weight: 'flaw' };
    }),
  );
  return [...ignored, ...alike];
}

function explain(path: string): string | undefined {
  const name = path.split('/').at(-1) ?? '';
  if (path.startsWith('names/')) {
    if (NAMES.includes(path.slice('names/'.length)) || !/\.(?:ya?ml|json)$/i.test(name)) return '';
    return `The file is ignored: names are read from ${NAMES.join(', ')} alone. Rename it, or move its entries there.`;
  }
  if (!WRITTEN.test(name)) return undefined;
  if (!path.startsWith('articles/')) {
    return 'The file is ignored: articles lie below articles/<year>/<month>/. Move it there, or out of the content.';
  }
  if (name.endsWith('.md')) return undefined;
  const renamed = `${name.replace(WRITTEN, '')}.md`;
  return `The file is ignored: files of articles end in “.md”. Rename it ${renamed}, or move it out of the content.`;
}

/** Lists files below a folder; hidden ones, and the list of addresses, are left out. */
function list(dir: string, folder: string): string[] {
  return readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.name.startsWith('.') || path === 'urls.txt') return [];
    return entry.isDirectory() ? list(dir, `${path}/`) : [path];
  });
}
