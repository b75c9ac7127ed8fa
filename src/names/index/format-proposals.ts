import { stringify } from 'yaml';
import { slugify } from '../../base/slugify.ts';
import { fold } from '../spelling/fold.ts';
import type { Proposal } from './propose-names.ts';

/**
 * Writes proposals as entries ready to paste into a file of names, each under a comment with its
 * counts and a sentence to judge by.
 */
export function formatProposals(proposals: readonly Proposal[]): string {
  return proposals
    .map(({ name, count, articles, sentence }) => {
      const comment = `# ${say(count, 'mention')} in ${say(articles, 'article')}: ${sentence}\n`;
      const summary = 'Say in one line who or what it is.';
      return comment + stringify([{ id: slugify(fold(name)), name, aliases: [], summary }]);
    })
    .join('\n');
}

function say(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
