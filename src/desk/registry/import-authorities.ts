import { isCommonWord } from '../../base/language/dictionary.ts';
import type { Authority } from '../../names/authorities/authority.ts';
import { makeId } from '../../names/propose/make-id.ts';
import {
  areApart,
  getRef,
  type NameEntry,
  type NameRef,
  type Registry,
  type Term,
} from '../../names/registry/registry.ts';
import { getNameKey } from '../../names/spelling/name-words.ts';
import { listClaims } from './list-claims.ts';
import type { EntryToWrite, RegistryFiles } from './registry-files.ts';

/** What an import did, to be told. */
export type ImportReport = {
  added: NameRef[];
  /** Entries of the registry that an authority seems to be about; nothing is written of them unasked. */
  matched: { ref: NameRef; authority: Authority; spelling: string }[];
  /** Spellings left out as another entry has them, or as they are words. */
  left: string[];
};

/**
 * Writes authorities into the registry, those left out that it seems to have.
 *
 * @param confirms Whether the editor has confirmed the matches: their spellings are then added.
 */
export function importAuthorities(
  authorities: readonly Authority[],
  registry: Registry,
  files: RegistryFiles,
  confirms: boolean,
): ImportReport {
  const report: ImportReport = { added: [], matched: [], left: [] };
  const ids = new Set(registry.entries.map(({ id }) => id));
  const keys = new Map<string, Claimant>(
    registry.entries.flatMap((entry) => listClaims(entry).map((key) => [key, entry] as const)),
  );
  const byItem = new Map<string, string>();
  for (const { wikidata, id } of registry.entries) if (wikidata) byItem.set(wikidata, id);
  const held = new Map<string, Term[]>();
  for (const { roles, terms = [] } of registry.entries) {
    for (const role of roles) {
      const own = terms.filter((term) => term.role === role);
      push(held, getNameKey(role), own.length > 0 ? own : [{ role }]);
    }
  }
  const toWrite: { authority: Authority; id: string }[] = [];
  for (const authority of authorities) {
    const match = findMatch(authority, registry, keys);
    if (match) {
      report.matched.push({ ref: getRef(match.entry), authority, spelling: match.spelling });
      if (authority.wikidata) byItem.set(authority.wikidata, match.entry.id);
      if (!confirms) continue;
      const { free, taken } = takeFree(authority, keys, match.entry);
      report.left.push(...taken);
      const { wikidata } = authority;
      const aliases = free.filter((one) => getNameKey(one) !== getNameKey(match.entry.name));
      files.extend(match.entry.kind, match.entry.id, { aliases, ...(wikidata && { wikidata }) });
      continue;
    }
    const id = makeId(authority.id ?? authority.name, ids);
    if (authority.wikidata) byItem.set(authority.wikidata, id);
    toWrite.push({ authority, id });
  }
  for (const { authority, id } of toWrite) {
    const { kind } = authority;
    const { free, taken } = takeFree(authority, keys, { kind, id });
    report.left.push(...taken);
    const terms = takeTerms(authority.roles, { kind, id }, keys, held);
    report.left.push(...terms.taken);
    const roles = terms.free;
    files.add(kind, toEntry({ ...authority, roles }, id, free, byItem, ids));
    report.added.push(getRef({ kind, id }));
  }
  return report;
}

type Claimant = { kind: NameEntry['kind']; id: string };

/** An entry is the same that has the item, or a spelling of the name and the same kind. */
function findMatch(
  authority: Authority,
  { entries }: Registry,
  keys: ReadonlyMap<string, Claimant>,
): { entry: NameEntry; spelling: string } | undefined {
  const same = entries.find(({ wikidata }) => wikidata && wikidata === authority.wikidata);
  if (same) return { entry: same, spelling: authority.wikidata ?? '' };
  for (const spelling of [authority.name, ...authority.native.map(({ name }) => name)]) {
    const claimant = keys.get(getNameKey(spelling));
    const entry = entries.find((one) => one.kind === claimant?.kind && one.id === claimant.id);
    if (entry && entry.kind === authority.kind) return { entry, spelling };
  }
  return undefined;
}

/** Chooses the spellings that nobody else has; a word of the language would be found everywhere. */
function takeFree(authority: Authority, keys: Map<string, Claimant>, own: Claimant) {
  const [free, taken]: [string[], string[]] = [[], []];
  const native = authority.native.map(({ name }) => name);
  const all = [...new Set([...native, ...authority.aliases])];
  for (const spelling of [authority.name, ...all]) {
    const key = getNameKey(spelling);
    const claimant = keys.get(key);
    const isOwn = claimant?.kind === own.kind && claimant.id === own.id;
    const isWord =
      spelling !== authority.name && /^\p{L}+$/u.test(spelling) && isCommonWord(spelling);
    if (!key || isOwn) continue;
    if (claimant || isWord) taken.push(spelling);
    else {
      keys.set(key, own);
      free.push(spelling);
    }
  }
  return { free, taken };
}

/** Chooses the roles that nobody else has at that time. */
function takeTerms(
  roles: readonly Term[],
  own: Claimant,
  keys: ReadonlyMap<string, Claimant>,
  held: Map<string, Term[]>,
) {
  const [free, taken]: [Term[], string[]] = [[], []];
  for (const term of roles) {
    const key = getNameKey(term.role);
    const others = held.get(key) ?? [];
    const claimant = keys.get(key);
    const isName = claimant !== undefined && others.length === 0;
    const isOwnAgain = free.some(({ role }) => role === term.role);
    if (key === '' || isName || others.some((other) => !areApart(other, term)))
      taken.push(term.role);
    else if (isOwnAgain || claimant !== own) free.push(term);
  }
  for (const term of free) push(held, getNameKey(term.role), [term]);
  return { free, taken };
}

function push(held: Map<string, Term[]>, key: string, terms: readonly Term[]): void {
  held.set(key, [...(held.get(key) ?? []), ...terms]);
}

function toEntry(
  { kind, name, native, roles, summary, wikidata, within, coordinates }: Authority,
  id: string,
  free: readonly string[],
  byItem: ReadonlyMap<string, string>,
  ids: ReadonlySet<string>,
): EntryToWrite {
  const isFree = (spelling: string) => free.includes(spelling);
  const own = native.filter((one) => isFree(one.name));
  const nativeNames = new Set(own.map((one) => one.name));
  const aliases = free.filter((spelling) => spelling !== name && !nativeNames.has(spelling));
  const outer = within
    .map((one) => byItem.get(one) ?? one)
    .find((one) => ids.has(one) && one !== id);
  return {
    id,
    name: isFree(name) ? name : `${name} (${id})`,
    ...(own.length > 0 && { native: Object.fromEntries(own.map((one) => [one.lang, one.name])) }),
    ...(aliases.length > 0 && { aliases }),
    ...(roles.length > 0 && {
      roles: roles.map((term) => (term.from || term.to ? term : term.role)),
    }),
    summary: summary || `${name}.`,
    ...(kind === 'places' && outer && { within: outer }),
    ...(kind === 'places' && coordinates && { coordinates: [...coordinates] }),
    ...(wikidata && { wikidata }),
  };
}
