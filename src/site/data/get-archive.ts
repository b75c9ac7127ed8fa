import { getEntry } from 'astro:content';
import { getTextKey } from '../../articles/get-text-key.ts';
import { readCompared, storeCompared } from '../../articles/store/compared-texts.ts';
import type { ComparedText } from '../../articles/twins/find-twins.ts';
import { type Archive, makeArchive } from './archive.ts';
import { type Article, getArticles, getArticlesDir, getWithdrawn } from './get-articles.ts';
import { getTwins } from './get-twins.ts';

/** An archive, and what it was made of. */
type Made = { articles: readonly Article[]; registry: string; archive: Archive };

let made: Made | undefined;

/** Gets the archive; the development server's is made anew when content has changed. */
export async function getArchive(): Promise<Archive> {
  if (made && !import.meta.env.DEV) return made.archive;
  const [articles, names] = [await getArticles(), await getEntry('names', 'registry')];
  const registry = `${names?.digest}`;
  if (made?.articles !== articles || made.registry !== registry) {
    const entries = names?.data.entries ?? [];
    const [dir, withdrawn] = [await getArticlesDir(), await getWithdrawn()];
    const findTwins = () => findAllTwins(articles, dir);
    const archive = makeArchive({ articles, withdrawn, entries, findTwins });
    made = { articles, registry, archive };
  }
  return made.archive;
}

/** Finds the twins of all articles; texts that were compared by an earlier build are not again. */
function findAllTwins(articles: readonly Article[], dir: string): Map<string, Article[]> {
  const compared = readCompared(dir);
  const before = compared.size;
  const twins = getTwins(articles, toText, compared);
  if (compared.size > before) {
    storeCompared(dir, compared, new Set(articles.map(({ digest }) => digest)));
  }
  return twins;
}

function toText({ id, digest, signature, getHtml }: Article): ComparedText {
  const bytes = signature ? new Uint8Array(Buffer.from(signature, 'base64')) : undefined;
  const numbers = bytes && new Uint32Array(bytes.buffer);
  return { id, digest, signature: numbers, getKey: () => getTextKey(getHtml()) };
}
