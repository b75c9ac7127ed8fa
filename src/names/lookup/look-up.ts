import { getCloseness, mayAnswer } from '../spelling/closeness.ts';
import {
  dropJoinedArticle,
  getNameKey,
  getNameWords,
  listFirstKeys,
} from '../spelling/name-words.ts';
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

/** An entry found under a key, and how far the key is from what was typed. */
export type Match = {
  name: IndexedName;
  score: number;
  /** A surname or a short spelling, which others bear too. */
  weak: boolean;
  /** Close enough to answer. */
  sure: boolean;
};
/** What was found; `guarded` when the text is a word that means itself. */
export type Look = { matches: Match[]; guarded: boolean };

/**
 * Opens the index; each file is asked for once.
 *
 * @returns A way to look a text up: as it is, or `mayErr` for close keys too. A part of a query
 *   must be longer than a whole one to count.
 */
export async function openIndex(load: LoadFile) {
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
    if (!mayErr) for (const form of listJoinedForms(text)) forms.add(form);
    for (const form of forms) {
      const reach = mayErr ? 2 : 0;
      const look: Look = { matches: [], guarded: false };
      for (const letter of getShardLetters(form).slice(0, mayErr ? 2 : 1)) {
        const paths = getShardPaths(manifest, letter, form.length - reach, form.length + reach);
        const shards = (await Promise.all(paths.map(open))).filter(isShard);
        look.matches.push(...shards.flatMap((shard) => findKeys(shard, form, mayErr)));
        look.guarded ||= shards.some(({ words }) => words.includes(form));
        // Few err in the first letter: its other shard is asked for only when needed.
        if (look.guarded || look.matches.some(({ score }) => score < 1.5)) break;
      }
      const [best] = look.matches.sort((a, b) => a.score - b.score);
      look.guarded ||= best !== undefined && !best.sure;
      if (best || look.guarded) return look;
    }
    return NOTHING;
  };
}

/** In Arabic a name may have small words joined to it: `بغزة`, in Gaza. */
function listJoinedForms(text: string): string[] {
  const [first = '', ...rest] = getNameWords(text);
  if (!/^\p{Script=Arabic}/u.test(first)) return [];
  return listFirstKeys(first).map((form) => form + rest.join(''));
}
const NOTHING: Look = { matches: [], guarded: false };

function findKeys({ names, keys, surnames }: Shard, form: string, mayErr: boolean): Match[] {
  const pick = (places: number[] = [], score: number, weak: boolean, sure = true) =>
    places.flatMap((place) => {
      const name = names[place];
      return name ? [{ name, score, weak, sure }] : [];
    });
  const own = (list: Record<string, number[]>, key: string) =>
    Object.hasOwn(list, key) ? list[key] : undefined;
  if (!mayErr)
    return [...pick(own(keys, form), 0, false), ...pick(own(surnames, form), 0.25, true)];
  return [keys, surnames].flatMap((list) =>
    Object.entries(list).flatMap(([key, places]) => {
      const weak = list === surnames;
      const score = getCloseness(form, key);
      return score === undefined
        ? []
        : pick(places, score + (weak ? 0.25 : 0), weak, mayAnswer(form, key));
    }),
  );
}
