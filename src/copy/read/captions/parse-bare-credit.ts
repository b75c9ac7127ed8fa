import { isAgency } from '../agencies.ts';
import { type CreditedLine, parseCredit } from './parse-credit.ts';

const BARE =
  /^(?<sentence>.*(?:[.!?؟][”"’»)]*(?=\s)|\S(?=\s+[-–—|/])))\s+(?:[-–—|/]\s*)?(?<credit>[^\s()][^()]{1,28}?)\.?$/u;
const BEHIND = /^(?<rest>.+\)) (?<more>[^\s()][^()]{1,28})$/u;

/**
 * Parts a line from the name of an agency that stands without brackets: after its full stop, after a dash or
 * behind another credit. Paragraphs end like this too, so that the name is a credit only where another line
 * or the place says so.
 *
 * `A trawler leaves on Monday. AFP` → `A trawler leaves on Monday.` and `AFP`
 */
export function parseBareCredit(text: string): CreditedLine {
  const { rest = '', more = '' } = BEHIND.exec(text)?.groups ?? {};
  const before = isAgency(more) ? parseCredit(rest) : undefined;
  if (before?.credit) return { ...before, credit: `${before.credit}, ${more}` };
  const { sentence = '', credit = '' } = BARE.exec(text)?.groups ?? {};
  if (!isAgency(credit)) return { sentence: text };
  return { sentence, credit, certainty: 'likely' };
}
