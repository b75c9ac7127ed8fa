import { getCloseness } from './closeness.ts';
import { dropJoinedArticle, getNameKey, getNameWords } from './name-key.ts';
import {
  getShardLetters,
  getShardPaths,
  type IndexedName,
  isManifest,
  isShard,
  manifestPath,
  type Shard,
} from './names-index.ts';

/** Loads a file of the index by its path below the index's folder; nothing when there is none. */
export type LoadFile = (path: string) => Promise<unknown>;

/** An entry that answers a query. */
export type ResolvedName = { ref: string; name: string; articles: number };

export type Resolution = {
  /** How the entries were found; with `none`, they are suggestions and answer nothing. */
  tier: 'exact' | 'close' | 'none';
  /** Best first; more than one when a spelling is shared. */
  entries: ResolvedName[];
  /** The words of the query that are the name, as typed. */
  span: string;
  /** The other words of the query, as typed. */
  rest: string;
};

type Match = { name: IndexedName; score: number };
type Look = { matches: Match[]; guarded: boolean };

/**
 * Finds the name that a query means: first as a known spelling, then as a close one, then as a part
 * of the query. A word that is a word in the articles or in the dictionary is never taken over.
 *
 * @param query As typed, in any script.
 */
export async function resolveName(query: string, load: LoadFile): Promise<Resolution> {
  const typed = query
    .trim()
    .split(/\s+/)
    .filter((word) => getNameWords(word).length > 0);
  const look = await openIndex(load);
  const whole = typed.join(' ');
  const answer = (tier: Resolution['tier'], { matches }: Look, from = 0, to = typed.length) => ({
    tier,
    entries: rank(matches),
    span: typed.slice(from, to).join(' '),
    rest: [...typed.slice(0, from), ...typed.slice(to)].join(' '),
  });

  const exact = await look(whole, false);
  if (exact.matches.length > 0) return answer('exact', exact);
  const close = await look(whole, true);
  if (close.matches.length > 0 && !close.guarded) return answer('close', close);
  for (const mayErr of [false, true]) {
    for (const [from, to] of listSpans(typed.length)) {
      const part = await look(typed.slice(from, to).join(' '), mayErr, true);
      if (part.matches.length === 0 || part.guarded || MAKERS.test(typed[to] ?? '')) continue;
      const [best] = rank(part.matches);
      const first = best ? reachBack(typed, from, best.name) : from;
      return answer(mayErr ? 'close' : 'exact', part, first, to);
    }
  }
  return { ...answer('none', close, 0, 0), rest: whole };
}

/** Words that make another name of the name before them: “Moore Street” is no Moore. */
const MAKERS = /^(?:street|st|road|avenue|lane|square|creek|river|lake|night)$/i;

/** Takes given names before a surname with it, however they are spelt: “Ekbal Alzeidi”. */
function reachBack(typed: readonly string[], from: number, name: string): number {
  const known = getNameWords(name).slice(0, -1);
  const given = [...known, known.join('')];
  const isGiven = (word: string) => {
    const key = getNameKey(word);
    return given.some((one) => one === key || getCloseness(key, one) !== undefined);
  };
  let first = from;
  while (first > 0 && isGiven(typed[first - 1] ?? '')) first -= 1;
  return first;
}

/** Parts of a query that leave something over, the longest first; long queries are no names. */
function listSpans(count: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let length = Math.min(count - 1, 5); length > 0; length--) {
    for (let from = 0; from + length <= Math.min(count, 6); from++)
      spans.push([from, from + length]);
  }
  return spans;
}

/** Opens the index: each file is asked for once. */
async function openIndex(load: LoadFile) {
  const manifest = await load(manifestPath);
  const files = new Map<string, Promise<unknown>>();
  const open = (path: string) => {
    const file = files.get(path) ?? load(path);
    files.set(path, file);
    return file;
  };
  return async (text: string, mayErr: boolean, isPart = false): Promise<Look> => {
    const key = getNameKey(text);
    if (!isManifest(manifest) || !key || (isPart && key.length < (mayErr ? 5 : 3))) return NOTHING;
    // “Alkoni” may be al-Koni, “algeria” is not al-Geria: the whole goes first.
    const forms = new Set([key, getNameKey(text.replace(/^the\s+/i, '')), dropJoinedArticle(key)]);
    for (const form of forms) {
      const reach = mayErr ? Math.max(2, Math.floor(form.length * 0.6)) : 0;
      const letters = getShardLetters(form).slice(0, mayErr ? 2 : 1);
      const paths = letters.flatMap((letter) =>
        getShardPaths(manifest, letter, form.length - reach, form.length + reach),
      );
      const shards = (await Promise.all(paths.map(open))).filter(isShard);
      const matches = shards.flatMap((shard) => findKeys(shard, form, mayErr));
      const guarded = shards.some(({ words }) => words.includes(form));
      if (matches.length > 0 || guarded) return { matches, guarded };
    }
    return NOTHING;
  };
}
const NOTHING: Look = { matches: [], guarded: false };

function findKeys({ names, keys, surnames }: Shard, form: string, mayErr: boolean): Match[] {
  const pick = (places: number[] = [], score: number) =>
    places.flatMap((place) => {
      const name = names[place];
      return name ? [{ name, score }] : [];
    });
  const own = (list: Record<string, number[]>, key: string) =>
    Object.hasOwn(list, key) ? list[key] : undefined;
  if (!mayErr) return [...pick(own(keys, form), 0), ...pick(own(surnames, form), 0.25)];
  return [keys, surnames].flatMap((list, weak) =>
    Object.entries(list).flatMap(([key, places]) => {
      const score = getCloseness(form, key);
      return score === undefined ? [] : pick(places, score + weak / 4);
    }),
  );
}

/** Best likeness first, then the name with more articles; each entry once, near misses dropped. */
function rank(matches: readonly Match[]): ResolvedName[] {
  const sorted = [...matches].sort((a, b) => a.score - b.score || b.name[2] - a.name[2]);
  const best = sorted[0]?.score ?? 0;
  const entries = new Map<string, ResolvedName>();
  for (const {
    name: [ref, name, articles],
    score,
  } of sorted) {
    if (score < best + 1 && !entries.has(ref)) entries.set(ref, { ref, name, articles });
  }
  return [...entries.values()].slice(0, 5);
}
