import type { Problem } from '../../base/problem.ts';
import { parseYaml } from '../../base/yaml/parse-yaml.ts';
import { findClashingNames } from './find-clashing-names.ts';
import { findPlaceProblems } from './find-place-problems.ts';
import { nameSchemas, type WrittenName } from './name-schema.ts';
import { type Kind, kinds, type NameEntry, type PlacedEntry, type Registry } from './registry.ts';

/** One file of names: which kind it lists, its path for messages, its text. */
export type NamesFile = { kind: Kind; file: string; text: string };
/** Gives the names of a country (ISO 3166) or of the city of a time zone in other languages. */
export type GetOtherNames = (place: {
  country?: string | undefined;
  timezone?: string | undefined;
}) => string[];

/**
 * Reads the files of names and checks them against each other.
 *
 * @param files At most one a kind.
 * @param getOtherNames Where names in other languages come from; without it there are none.
 * @returns The registry, ordered by kind and id, or what an editor must mend.
 */
export function readNames(
  files: readonly NamesFile[],
  getOtherNames: GetOtherNames = () => [],
): { registry: Registry; problems?: never } | { problems: Problem[]; registry?: never } {
  const placed: PlacedEntry[] = [];
  const problems: Problem[] = [];
  for (const { kind, file, text } of files) {
    if (/^(?:\s*(?:#.*)?\n)*\s*(?:#.*)?$/.test(text)) continue;
    const parsed = parseYaml<WrittenName[]>(text, nameSchemas[kind], { file });
    if (parsed.problems) problems.push(...parsed.problems);
    parsed.data?.forEach((written, index) => {
      const lineOf = (...path: PropertyKey[]) => parsed.lineOf([index, ...path]);
      placed.push({ entry: toEntry(kind, written, getOtherNames), file, lineOf });
    });
  }
  problems.push(...findClashingNames(placed), ...findPlaceProblems(placed));
  if (problems.length > 0) return { problems };
  const order = (entry: NameEntry) => `${kinds.indexOf(entry.kind)}${entry.id}`;
  const entries = placed.map(({ entry }) => entry);
  return { registry: { entries: entries.sort((a, b) => (order(a) < order(b) ? -1 : 1)) } };
}

function toEntry(kind: Kind, written: WrittenName, getOtherNames: GetOtherNames): NameEntry {
  const { country, timezone, short, within, coordinates, wikidata, redirects, ...entry } = written;
  return {
    kind,
    ...entry,
    otherNames: country || timezone ? getOtherNames({ country, timezone }) : [],
    ...(short && { short }),
    ...(within && { within }),
    ...(coordinates && { coordinates }),
    ...(wikidata && { wikidata }),
    ...(redirects && { redirects }),
  };
}
