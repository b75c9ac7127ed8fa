import { loadDictionary } from '../../names/index/load-dictionary.ts';
import type { NameEntry, Registry } from '../../names/registry/registry.ts';
import type { ArchiveArticle } from './write-archive.ts';

const FIRST =
  'Amina Boris Carla Daniel Elif Farid Grace Hassan Irina Jonas Karim Leila Marta Nadia Omar Paula Rashid Sofia Tariq Ursula Viktor Wanda Yusuf Zainab'.split(
    ' ',
  );
const LAST =
  'Abbasov Bakker Castellan Demirel Eriksen Farouki Galindo Haddad Ivanenko Jansons Kowalik Lindqvist Mansoor Novotny Okafor Petrides Qureshi Romero Sahin Tanaka Ulrich Varga Weissman Yilmaz Zoric'.split(
    ' ',
  );
const BODIES =
  'Bank Union Institute Company Agency Council Federation Museum Railway Shipyard'.split(' ');
const SECTIONS = ['World', 'Business', 'Politics', 'Science', 'Culture', 'Sport'];
/** Articles of a year, of which an archive has as many as it needs, the last one 2025. */
const A_YEAR = 5000;

/** A source of numbers from 0 to 1 that a seed decides (Mulberry32). */
type Random = () => number;

/**
 * Makes a registry and as many articles as are asked for, out of a dictionary's words and invented
 * names; few words and names are in most articles, most in few, as in a real archive (Zipf).
 *
 * @param seed The same seed makes the same archive.
 * @param entries Names other than those that it invents.
 */
export function makeSynthetic(
  count: number,
  seed = 1,
  entries: readonly NameEntry[] = [...makePeople(), ...makePlaces(), ...makeBodies()],
): { registry: Registry; articles: Iterable<ArchiveArticle> } {
  const random = makeRandom(seed);
  const words = [...loadDictionary()].filter((word) => /^[a-z]{3,12}$/.test(word));
  const shuffled = shuffle(words, random);
  const names = shuffle(entries, random);
  return {
    registry: { entries: [...entries] },
    articles: makeArticles(count, { random, words: shuffled, names }),
  };
}

function* makeArticles(
  count: number,
  {
    random,
    words,
    names,
  }: { random: Random; words: readonly string[]; names: readonly NameEntry[] },
): Generator<ArchiveArticle> {
  const years = Math.ceil(count / A_YEAR);
  for (let index = 0; index < count; index++) {
    const year = 2026 - years + Math.floor(index / A_YEAR);
    const share = (index % A_YEAR) / Math.min(A_YEAR, count);
    const date = new Date(Date.UTC(year, 0, 1) + Math.floor(share * 365) * 86_400_000);
    const own = Array.from({ length: 3 + Math.floor(random() * 5) }, () => pick(names, random));
    const paragraphs = Array.from({ length: 4 + Math.floor(random() * 6) }, () =>
      Array.from({ length: 2 + Math.floor(random() * 2) }, () =>
        makeSentence(words, pickEvenly(own, random), random),
      ).join(' '),
    );
    const title = makeSentence(words, own[0], random)
      .split(' ')
      .slice(0, 8)
      .join(' ')
      .replace('.', '');
    yield {
      slug: `story-${index + 1}`,
      date: date.toISOString().slice(0, 10),
      title,
      section: pick(SECTIONS, random) ?? 'World',
      paragraphs,
    };
  }
}

function makeSentence(
  words: readonly string[],
  name: NameEntry | undefined,
  random: Random,
): string {
  const length = 8 + Math.floor(random() * 14);
  const sentence = Array.from({ length }, () => pick(words, random) ?? '');
  if (name) sentence.splice(2 + Math.floor(random() * (length - 2)), 0, name.name);
  const text = sentence.join(' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Picks by Zipf's law: the first most often. */
function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(list.length ** random()) - 1];
}

function pickEvenly<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function shuffle<T>(list: readonly T[], random: Random): T[] {
  const keys = new Map(list.map((one) => [one, random()]));
  return list.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

function makePeople(): NameEntry[] {
  return FIRST.flatMap((first) => LAST.map((last) => toEntry('people', `${first} ${last}`)));
}

function makePlaces(): NameEntry[] {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/').at(-1) ?? '');
  const cities = new Set(zones.map((zone) => zone.replaceAll('_', ' ')));
  return [...cities]
    .filter((city) => /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/.test(city))
    .map((city) => toEntry('places', city));
}

function makeBodies(): NameEntry[] {
  return LAST.flatMap((name) => BODIES.map((body) => toEntry('organizations', `${name} ${body}`)));
}

function toEntry(kind: NameEntry['kind'], name: string): NameEntry {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    kind,
    id,
    name,
    aliases: [],
    native: [],
    roles: [],
    otherNames: [],
    summary: `${name}, invented.`,
  };
}

function makeRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}
