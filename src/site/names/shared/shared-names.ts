import { slugify } from '../../../base/text/slugify.ts';
import { getRef, getSpellings, type Kind } from '../../../names/registry/registry.ts';
import { fold } from '../../../names/spelling/fold.ts';
import { getNameKey } from '../../../names/spelling/name-words.ts';
import type { Archive, Name } from '../../data/archive.ts';
import { type Frame, type PageLink, toFrame } from '../../layout/frame.ts';

/** A spelling that several bear, who name each other as namesakes. */
export type SharedName = {
  name: string;
  kind: Kind;
  id: string;
  /** Its address, which leads to all of them: `/people/jane-roe/`. */
  path: string;
  bearers: Name[];
};

/** A bearer of a shared name, and what tells it from the others. */
export type Bearer = PageLink & { kind: Kind; summary: string; articles: number };

/** All that the page of a shared name shows. */
export type SharedNameView = {
  frame: Frame;
  name: string;
  kind: Kind;
  path: string;
  bearers: Bearer[];
};

/**
 * Lists the spellings that several entries bear, one for each set of bearers. If an entry already has the
 * address, its page tells of the others.
 */
export function listSharedNames({ names }: Pick<Archive, 'names'>): SharedName[] {
  const bySpelling = new Map<string, { name: string; bearers: Name[] }>();
  for (const name of names.values()) {
    if (!name.entry.namesakes) continue;
    for (const spelling of getSpellings(name.entry)) {
      const key = getNameKey(spelling);
      const shared = bySpelling.get(key) ?? { name: spelling, bearers: [] };
      if (!shared.bearers.includes(name)) shared.bearers.push(name);
      bySpelling.set(key, shared);
    }
  }
  const seen = new Set<string>();
  return [...bySpelling.values()].flatMap(({ name, bearers }) => {
    const [first] = bearers;
    const id = slugify(fold(name));
    const all = bearers.map(({ ref }) => ref).join(' ');
    // A folder's name holds 255 bytes.
    if (!id || Buffer.byteLength(id) > 200) return [];
    if (!first || bearers.length < 2 || seen.has(all)) return [];
    seen.add(all);
    const { kind } = first.entry;
    if (names.has(getRef({ kind, id }))) return [];
    return [{ name, kind, id, path: `/${kind}/${id}/`, bearers }];
  });
}

/** Makes the view of the page of a shared name. */
export function toSharedNameView(archive: Archive, shared: SharedName): SharedNameView {
  const { name, kind, path, bearers } = shared;
  return { frame: toFrame(archive), name, kind, path, bearers: bearers.map(toBearer) };
}

/** Lists the namesakes of an entry: those that it names and that name it. */
export function listNamesakes({ entry }: Name, names: Archive['names']): Bearer[] {
  const others = entry.namesakes;
  if (!others) return [];
  return [...names.values()]
    .filter((other) => others.includes(other.entry.id) && other.entry !== entry)
    .map(toBearer);
}

function toBearer({ entry: { name, kind, summary }, path, mentions }: Name): Bearer {
  return { name, path, kind, summary, articles: mentions.length };
}
