import { stringify } from 'yaml';
import type { Proposal } from './propose-names.ts';

/**
 * Writes proposals as entries ready to paste into a file of names, each under a comment with its kind, its
 * evidence and sentences to judge by.
 */
export function formatProposals(proposals: readonly Proposal[]): string {
  return proposals
    .map(({ id, kind, name, aliases, articles, sentences, why }) => {
      const count = `${articles} article${articles === 1 ? '' : 's'}`;
      const remarks = [`${kind}, ${count}; ${why}`, ...sentences];
      const comment = remarks.map((remark) => `# ${remark}\n`).join('');
      const summary = 'Say in one line who or what it is.';
      return comment + stringify([{ id, name, aliases, summary }]);
    })
    .join('\n');
}
