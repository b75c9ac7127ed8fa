import { parseArgs } from 'node:util';
import type { ProposedKind } from '../names/propose/judge-kind.ts';

/** What `npm run names` was asked for. */
export type NamesOptions = {
  isJson: boolean;
  kind?: ProposedKind;
  /** Least number of articles that a name is proposed for. */
  least: number;
};

const KINDS: readonly ProposedKind[] = ['person', 'place', 'organization', 'unsure'];

/**
 * Reads the words of the command.
 *
 * @param args Like `['--kind', 'person', '--least', '3']`; a number alone is the least.
 * @throws Error for a flag that there is not, or a value that it cannot have, with what to write.
 */
export function readNamesOptions(args: readonly string[]): NamesOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      kind: { type: 'string' },
      least: { type: 'string' },
    },
  });
  const kind = KINDS.find((one) => one === values.kind);
  if (values.kind !== undefined && !kind) {
    throw new Error(`--kind is “${values.kind}”. Write one of ${KINDS.join(', ')}.`);
  }
  const written = values.least ?? positionals[0] ?? '1';
  const least = Number(written);
  if (!Number.isInteger(least) || least < 1) {
    throw new Error(`--least is “${written}”. Write a number of articles: --least 3.`);
  }
  return { isJson: values.json, ...(kind && { kind }), least };
}
