import { isCommonWord } from '../../base/language/dictionary.ts';
import { toBylineAddress } from '../../base/list-address.ts';
import type { ListedArticle, SignerRef } from '../lookup/names-index.ts';
import { getSpellings, type NameEntry, type Registry } from '../registry/registry.ts';
import { getNameKey, getNameWords } from '../spelling/name-words.ts';
import { toSignerId } from '../spelling/signer-id.ts';
import { buildNameLists } from './build-name-lists.ts';

/** An article with those who signed it; the sentence is what is shown of it. */
export type SignedArticle = Omit<ListedArticle, 'surface'> & { byline: readonly string[] };

/** Who signed articles and is not in the registry: entries for look-up, lists, and numbers of articles. */
export type Signers = {
  entries: NameEntry[];
  files: Map<string, string>;
  counts: Map<SignerRef, number>;
};

/** Of an id: a file's name holds 255 bytes. */
const LONGEST = 200;

/**
 * Gathers those who signed articles. Who is registered is found as such; a single word that is also a common
 * one, like “Staff”, is nobody; so is a name that no file could have.
 */
export function listSigners(registry: Registry, articles: readonly SignedArticle[]): Signers {
  const registered = new Set(registry.entries.flatMap(getSpellings).map(getNameKey));
  const entries = new Map<string, NameEntry>();
  for (const name of articles.flatMap(({ byline }) => byline)) {
    const words = getNameWords(name);
    const isWord = words.length === 0 || (words.length === 1 && isCommonWord(words[0] ?? ''));
    const id = toSignerId(name);
    if (isWord || registered.has(words.join('')) || id.length > LONGEST) continue;
    const entry = entries.get(id);
    if (!entry) entries.set(id, toEntry(id, name));
    else if (entry.name !== name && !entry.aliases.includes(name)) entry.aliases.push(name);
  }
  const signed = articles.map(({ byline, sentence, ...article }) => {
    const ids = new Set(byline.map(toSignerId).filter((id) => entries.has(id)));
    const names = [...ids].map((id) => ({ kind: 'people' as const, id, surfaces: [''], sentence }));
    return { ...article, names };
  });
  const all = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { files, counts } = buildNameLists({ entries: all }, signed);
  return {
    entries: all,
    files: new Map([...files].map(([path, text]) => toSignerFile(path, text, entries))),
    counts: new Map(
      [...counts].map(([ref, count]) => [`by/${ref.slice('people/'.length)}`, count]),
    ),
  };
}

/** Files a list under who signed; its first page tells the address of the signer’s own. */
function toSignerFile(
  path: string,
  text: string,
  entries: ReadonlyMap<string, NameEntry>,
): [path: string, text: string] {
  const [, , id = '', page] = path.split('/');
  const file = path.replace('/people/', '/by/');
  const address = page === '1.json' && toBylineAddress(entries.get(id)?.name ?? '');
  return [file, address ? JSON.stringify({ path: address, ...JSON.parse(text) }) : text];
}

function toEntry(id: string, name: string): NameEntry {
  const none = { native: [], aliases: [], roles: [], otherNames: [] };
  return { kind: 'people', id, name, ...none, summary: '' };
}
