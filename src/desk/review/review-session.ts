import type { Authority } from '../../names/authorities/authority.ts';
import { makeId } from '../../names/propose/make-id.ts';
import type { Proposal } from '../../names/propose/propose-names.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { type Kind, kinds, type Registry } from '../../names/registry/registry.ts';
import { getNameKey, getNameWords } from '../../names/spelling/name-words.ts';
import { importAuthorities } from '../registry/import-authorities.ts';
import { listClaims } from '../registry/list-claims.ts';
import type { RegistryFiles } from '../registry/registry-files.ts';
import { reject } from '../registry/rejected-names.ts';
import { matchAuthorities } from './match-authorities.ts';

/** What an editor decides of the proposal that is shown. */
export type Decision =
  | { do: 'accept'; kind: Kind; name?: string; summary?: string; aliases?: readonly string[] }
  | { do: 'merge'; ref: string }
  | { do: 'adopt'; at: number }
  | { do: 'reject' }
  | { do: 'skip' }
  | { do: 'undo' };

/** What the page shows. */
export type ReviewState = {
  /** The proposal to decide on; none when all are done. */
  proposal?: Proposal;
  done: number;
  total: number;
  /** Share of all mentions of proposals that the registry has by now, in hundredths. */
  covered: number;
  /** What the last decision did, or why it could not. */
  told: string;
  /** Entries that the shown one may be another spelling of. */
  near: { ref: string; name: string }[];
  /** What the files of authorities have of it, each for the editor to confirm. */
  authorities: { name: string; summary: string; why: string }[];
};

/** A review of proposals; each decision is written at once. */
export type ReviewSession = {
  getState: () => ReviewState;
  decide: (decision: Decision) => ReviewState;
  /** Finds entries to merge with by a part of their name, those first of which a word begins so. */
  find: (text: string) => { ref: string; name: string }[];
};

const FOUND = 8;

type Step = { at: number; undo: () => void };

/**
 * Opens a review of proposals against a registry.
 *
 * @param authorities What proposals may be; nothing is written of them unasked.
 */
export function openReview(
  proposals: readonly Proposal[],
  registry: Registry,
  files: RegistryFiles,
  contentDir: string,
  authorities: readonly Authority[] = [],
): ReviewSession {
  const ids = new Set(registry.entries.map(({ id }) => id));
  const entries = registry.entries.map(({ kind, id, name }) => ({ ref: `${kind}/${id}`, name }));
  const keys = new Map(
    registry.entries.flatMap((entry) => listClaims(entry).map((key) => [key, entry.name] as const)),
  );
  const steps: Step[] = [];
  const covered = new Set<number>();
  const all = proposals.reduce((sum, { articles }) => sum + articles, 0) || 1;
  let at = 0;
  let told = '';
  const find = (text: string) => {
    const key = getNameKey(text);
    if (!key) return [];
    // “Paine” is Paine Webber rather than Spain.
    const beginsAt = ({ name }: { name: string }) => {
      const words = getNameWords(name);
      const at = words.findIndex((_, index) => words.slice(index).join('').startsWith(key));
      return at < 0 ? Number.MAX_SAFE_INTEGER : at;
    };
    return entries
      .filter(({ name }) => getNameKey(name).includes(key))
      .map((entry) => ({ entry, at: beginsAt(entry) }))
      .sort((a, b) => a.at - b.at)
      .slice(0, FOUND)
      .map(({ entry }) => entry);
  };
  const getNear = (name: string) => {
    const last = name.split(/\s+/).at(-1) ?? '';
    return find(last).slice(0, 3);
  };
  const getState = (): ReviewState => {
    const proposal = proposals[at];
    const mentions = [...covered].reduce((sum, one) => sum + (proposals[one]?.articles ?? 0), 0);
    return {
      ...(proposal && { proposal }),
      done: at,
      total: proposals.length,
      told,
      covered: Math.round((mentions / all) * 100),
      near: proposal ? getNear(proposal.name) : [],
      authorities: (proposal ? matchAuthorities(proposal, authorities) : []).map((matched) => {
        const { name, summary } = matched.authority;
        return { name, summary, why: matched.why };
      }),
    };
  };
  const claim = (names: readonly string[], owner: string) => {
    const claimed = names.map(getNameKey).filter((key) => key && !keys.has(key));
    for (const key of claimed) keys.set(key, owner);
    return () => {
      for (const key of claimed) keys.delete(key);
    };
  };
  const isFree = (name: string) => getNameKey(name) !== '' && !keys.has(getNameKey(name));
  const next = (undo: () => void) => {
    steps.push({ at, undo });
    at += 1;
  };
  /** Notes that an entry was written of the proposal that is shown, and how that is undone. */
  const enter = (ref: string, name: string, spellings: readonly string[]) => {
    const id = ref.slice(ref.indexOf('/') + 1);
    const release = claim(spellings, name);
    const entry = { ref, name };
    const here = at;
    entries.push(entry);
    ids.add(id);
    covered.add(here);
    next(() => {
      files.undo();
      entries.splice(entries.indexOf(entry), 1);
      ids.delete(id);
      covered.delete(here);
      release();
    });
  };
  const accept = (proposal: Proposal, { kind, ...edited }: Decision & { do: 'accept' }) => {
    const name = edited.name?.trim() || proposal.name;
    const owner = keys.get(getNameKey(name));
    if (owner || !getNameKey(name)) {
      told = owner
        ? `“${name}” is a spelling of ${owner}: merge it, or edit the name.`
        : 'Write a name.';
      return;
    }
    const free = (edited.aliases ?? proposal.aliases).filter((one) => one !== name && isFree(one));
    const aliases = [...new Map(free.map((one) => [getNameKey(one), one])).values()];
    const id = makeId(name, ids);
    const summary = edited.summary?.trim() || SUMMARIES[kind];
    files.add(kind, { id, name, ...(aliases.length > 0 && { aliases }), summary });
    told = `${name} is in ${kind}.yaml.`;
    enter(`${kind}/${id}`, name, [name, ...aliases]);
  };
  const merge = (proposal: Proposal, ref: string) => {
    const entry = entries.find((one) => one.ref === ref);
    const kind = kinds.find((one) => ref.startsWith(`${one}/`));
    if (!entry || !kind) {
      told = `There is no entry “${ref}”.`;
      return;
    }
    const aliases = [...new Set([proposal.name, ...proposal.aliases])].filter(isFree);
    const release = claim(aliases, entry.name);
    const isWritten = files.extend(kind, ref.slice(kind.length + 1), { aliases });
    const here = at;
    covered.add(here);
    told = `${proposal.name} is now a spelling of ${entry.name}.`;
    next(() => {
      if (isWritten) files.undo();
      covered.delete(here);
      release();
    });
  };
  const adopt = (proposal: Proposal, number: number) => {
    const authority = matchAuthorities(proposal, authorities)[number]?.authority;
    if (!authority) {
      told = 'There is no entry of that number.';
      return;
    }
    const aliases = [...authority.aliases, proposal.name, ...proposal.aliases];
    const now = loadRegistry(contentDir);
    const { added, matched } = importAuthorities([{ ...authority, aliases }], now, files, false);
    const [ref] = added;
    if (!ref) {
      told = `${authority.name} is in the registry as ${matched[0]?.ref}: merge it.`;
      return;
    }
    told = `${authority.name} is in ${authority.kind}.yaml, as the file has it.`;
    enter(ref, authority.name, [authority.name, ...aliases]);
  };
  const decide = (decision: Decision): ReviewState => {
    const proposal = proposals[at];
    if (decision.do === 'undo') {
      const last = steps.pop();
      last?.undo();
      told = last ? 'Undone.' : 'There is nothing to undo.';
      at = last?.at ?? at;
    } else if (proposal) {
      if (decision.do === 'accept') accept(proposal, decision);
      else if (decision.do === 'merge') merge(proposal, decision.ref);
      else if (decision.do === 'adopt') adopt(proposal, decision.at);
      else if (decision.do === 'skip') {
        told = `${proposal.name} is left for later.`;
        next(() => {});
      } else {
        told = `${proposal.name} will not be proposed again.`;
        next(reject(contentDir, proposal.name));
      }
    }
    return getState();
  };
  return { getState, decide, find };
}

/** What stands in an entry until an editor writes more. */
const SUMMARIES: Record<Kind, string> = {
  people: 'Person in the news.',
  places: 'Place in the news.',
  organizations: 'Organisation in the news.',
};
