import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { kinds, type NameEntry, type Registry } from '../../names/registry/registry.ts';
import { getNameKey } from '../../names/spelling/name-words.ts';

/** An article of an archive to be built. */
export type ArchiveArticle = {
  slug: string;
  /** A day: `1987-02-26`. */
  date: string;
  title: string;
  section: string;
  paragraphs: readonly string[];
};

/**
 * Writes a content folder that the site can be built from.
 *
 * @param folder Where `articles/` and `names/` are written.
 */
export function writeArchive(
  folder: string,
  articles: Iterable<ArchiveArticle>,
  registry: Registry,
): void {
  for (const article of articles) writeArticle(folder, article);
  mkdirSync(join(folder, 'names'), { recursive: true });
  const taken = new Set<string>();
  for (const kind of kinds) {
    const entries = registry.entries.filter((entry) => entry.kind === kind);
    const written = entries.flatMap((entry) => formatEntry(entry, taken));
    writeFileSync(join(folder, 'names', `${kind}.yaml`), stringify(written));
  }
}

/** Writes an article as an editor's file. */
export function writeArticle(folder: string, article: ArchiveArticle): void {
  const { slug, title, date, section, paragraphs } = article;
  const file = join(folder, 'articles', date.slice(0, 7).replace('-', '/'), `${slug}.md`);
  const source = { name: 'The Wire' };
  const front = stringify({ title, published: date, section, source, copy: 'plain' });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\n${front}---\n${paragraphs.join('\n\n')}\n`);
}

/** Leaves out spellings that another entry has: the build would stop at them. */
function formatEntry({ id, name, aliases, summary, within }: NameEntry, taken: Set<string>) {
  const [first, ...others] = [name, ...aliases].filter((spelling) => {
    const key = getNameKey(spelling);
    const isFree = key !== '' && !taken.has(key);
    taken.add(key);
    return isFree;
  });
  if (!first) return [];
  const toId = (text: string) => text.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const entry = { id: toId(id), name: first, aliases: others, summary: summary || first };
  return [{ ...entry, ...(within && { within: toId(within) }) }];
}
