import type { Authority } from '../../names/authorities/authority.ts';
import type { Proposal } from '../../names/propose/propose-names.ts';
import type { Kind } from '../../names/registry/registry.ts';
import { getNameKey } from '../../names/spelling/name-words.ts';
import { splitWords } from '../../names/spelling/split-words.ts';

/** An authority that a proposal may be, and what speaks for it. */
export type MatchedAuthority = { authority: Authority; why: string };

const KINDS: Record<Proposal['kind'], Kind | undefined> = {
  person: 'people',
  place: 'places',
  organization: 'organizations',
  unsure: undefined,
};
/** Letters of a word that says something. */
const LONG = 4;
const MOST = 3;

/**
 * Finds the authorities that a proposal may be: they share a spelling; those come first whose kind is that of the
 * proposal, and whose offices and description have words that stand in its sentences.
 */
export function matchAuthorities(
  proposal: Proposal,
  authorities: readonly Authority[],
): MatchedAuthority[] {
  const spellings = new Map(proposal.spellings.map((one) => [getNameKey(one), one]));
  const context = new Set(proposal.sentences.flatMap((text) => listWords(text)));
  const own = new Set(proposal.spellings.flatMap((text) => listWords(text)));
  const kind = KINDS[proposal.kind];
  const matched = authorities.flatMap((authority) => {
    const { name, native, aliases, summary, roles } = authority;
    const names = [name, ...native.map((one) => one.name), ...aliases];
    const shared = names.map((one) => spellings.get(getNameKey(one))).find((one) => one);
    if (!shared) return [];
    const about = [summary, ...roles.map(({ role }) => role)].flatMap(listWords);
    const words = [...new Set(about)].filter((word) => context.has(word) && !own.has(word));
    const isKind = kind === undefined || kind === authority.kind;
    const beside = words.length > 0 ? `; its sentences have “${words.join('”, “')}”` : '';
    return [{ authority, why: `spelt “${shared}”${beside}`, score: words.length + 2 * +isKind }];
  });
  return matched
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ authority, why }) => ({ authority, why }));
}

function listWords(text: string): string[] {
  return splitWords(text).flatMap((word) => (word.text.length < LONG ? [] : word.text));
}
