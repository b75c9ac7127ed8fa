import type { Problem } from '../../base/problem.ts';
import { parseYaml } from '../../base/yaml/parse-yaml.ts';
import { findClashingNames, findNamesakeProblems } from './find-clashing-names.ts';
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
    const parsed = parseYaml<WrittenName[]>(text, nameSchemas[kind], { file, empty: [] });
    if (parsed.problems) problems.push(...parsed.problems);
    parsed.data?.forEach((written, index) => {
      const lineOf = (...path: PropertyKey[]) => parsed.lineOf([index, ...path]);
      placed.push({ entry: toEntry(kind, written, getOtherNames), file, lineOf });
    });
  }
  problems.push(
    ...findClashingNames(placed),
    ...findNamesakeProblems(placed),
    ...findPlaceProblems(placed),
  );
  if (problems.length > 0) return { problems };
  const order = (entry: NameEntry) => `${kinds.indexOf(entry.kind)}${entry.id}`;
  const entries = placed.map(({ entry }) => entry);
  return { registry: { entries: entries.sort((a, b) => (order(a) < order(b) ? -1 : 1)) } };
}

function toEntry(kind: Kind, written: WrittenName, getOtherNames: GetOtherNames): NameEntry {
  const { country, timezone, short, within, coordinates, wikidata, redirects } = written;
  const { roles, namesakes, id, name, native, aliases, summary } = written;
  const { reporter, sameAs, fediverse } = written;
  const terms = roles.filter(({ from, to }) => from || to);
  return {
    kind,
    id,
    name,
    native,
    aliases,
    summary,
    roles: [...new Set(roles.map(({ role }) => role))],
    ...(terms.length > 0 && { terms }),
    ...(namesakes && { namesakes }),
    otherNames: country || timezone ? getOtherNames({ country, timezone }) : [],
    ...(short && { short }),
    ...(within && { within }),
    ...(coordinates && { coordinates }),
    ...(wikidata && { wikidata }),
    ...(redirects && { redirects }),
    ...(reporter && { reporter }),
    ...(sameAs && { sameAs }),
    ...(fediverse && { fediverse }),
  };
}

/**
 * Finds places that lie in an unknown place, or in themselves by way of others.
 *
 * @returns A problem on each wrong `within`; a circle is told once.
 */
function findPlaceProblems(placed: readonly PlacedEntry[]): Problem[] {
  const places = new Map<string, PlacedEntry>();
  for (const place of placed) if (place.entry.kind === 'places') places.set(place.entry.id, place);
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const { entry, file, lineOf } of places.values()) {
    if (entry.within && !places.has(entry.within)) {
      const what = `“within” is “${entry.within}”, which is the id of no place. Correct it, or add that place.`;
      problems.push({ file, line: lineOf('within'), what });
    }
    const circle = findCircle(entry.id, places);
    if (circle && !circle.some((id) => told.has(id))) {
      for (const id of circle) told.add(id);
      const what = `“within” goes in a circle: ${[...circle, entry.id].join(' → ')}. Take it from one of them.`;
      problems.push({ file, line: lineOf('within'), what });
    }
  }
  return problems;
}

/** Goes outwards from a place until it comes back to it. */
function findCircle(start: string, places: ReadonlyMap<string, PlacedEntry>): string[] | undefined {
  const path: string[] = [];
  for (let id: string | undefined = start; id && !path.includes(id); ) {
    path.push(id);
    id = places.get(id)?.entry.within;
    if (id === start) return path;
  }
  return undefined;
}
