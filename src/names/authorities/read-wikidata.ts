import { z } from 'astro/zod';
import { isLanguage } from '../../base/language/is-language.ts';
import type { Kind, NativeName, Term } from '../registry/registry.ts';
import { getNameKey } from '../spelling/name-words.ts';
import { type Authority, AuthorityError } from './authority.ts';

const text = z.object({ language: z.string(), value: z.string() });
const snak = z.object({
  datavalue: z.object({ type: z.string(), value: z.unknown() }).optional(),
});
const claim = z.object({
  mainsnak: snak,
  rank: z.string().optional(),
  qualifiers: z.record(z.string(), z.array(snak)).optional(),
});
/** An empty map comes as an empty list. */
const map = <T extends z.ZodType>(value: T) =>
  z
    .preprocess((given) => (Array.isArray(given) ? {} : given), z.record(z.string(), value))
    .optional();
const entity = z.object({
  id: z.string(),
  labels: map(text),
  descriptions: map(text),
  aliases: map(z.array(text)),
  claims: map(z.array(claim)),
});
type Entity = z.infer<typeof entity>;
type Claim = z.infer<typeof claim>;

/** Properties of Wikidata. */
const P = {
  instance: 'P31',
  office: 'P39',
  from: 'P580',
  to: 'P582',
  country: 'P17',
  region: 'P131',
  coordinates: 'P625',
  nativeLabel: 'P1705',
  nativeName: 'P1559',
};
const HUMAN = 'Q5';
/** Classes of places that may lack coordinates: country, sovereign state, city, region, continent. */
const PLACES = new Set([
  'Q6256',
  'Q3624078',
  'Q515',
  'Q82794',
  'Q5107',
  'Q486972',
  'Q5119',
  'Q1549591',
]);

/**
 * Reads entities of Wikidata, as `Special:EntityData/Q….json` gives them, or lists of them. Those that others
 * name, as offices, countries and regions, may be among them, and give their labels.
 *
 * @param lang Language of the site, which names entries where there is a label in it.
 * @throws AuthorityError where the JSON is none of Wikidata.
 */
export function readWikidata(json: unknown, lang: string): Authority[] {
  const entities = listEntities(json);
  const byId = new Map(entities.map((one) => [one.id, one]));
  const offices = new Set(entities.flatMap((one) => getIds(one, P.office)));
  return entities
    .filter(({ id }) => /^Q\d+$/.test(id) && !offices.has(id))
    .flatMap((one) => toAuthority(one, byId, lang) ?? []);
}

function listEntities(json: unknown): Entity[] {
  const shape = z.union([
    z
      .object({ entities: z.record(z.string(), entity) })
      .transform((file) => Object.values(file.entities)),
    z.array(entity),
    entity.transform((one) => [one]),
  ]);
  const read = shape.safeParse(json);
  if (read.success) return read.data;
  throw new AuthorityError(
    'The JSON holds no entities of Wikidata. Give what Special:EntityData/Q1016.json gives, or a list of such entities.',
  );
}

function toAuthority(
  one: Entity,
  byId: ReadonlyMap<string, Entity>,
  lang: string,
): Authority | undefined {
  const name = getLabel(one, lang);
  if (!name) return undefined;
  const coordinates = getCoordinates(one);
  const labels = Object.values(one.labels ?? {}).map(({ value }) => value);
  const aliases = Object.values(one.aliases ?? {}).flatMap((list) =>
    list.map(({ value }) => value),
  );
  return {
    kind: getKind(one),
    name,
    native: listNative(one, name),
    wikidata: one.id,
    aliases: listOthers(name, [...labels, ...aliases]),
    roles: (one.claims?.[P.office] ?? []).flatMap((held) => readOffice(held, byId, lang)),
    summary: getText(one.descriptions, lang) ?? '',
    within: [...getIds(one, P.region), ...getIds(one, P.country)].filter((id) => id !== one.id),
    ...(coordinates && { coordinates }),
  };
}

function getText(texts: Entity['labels'], lang: string): string | undefined {
  return (texts?.[lang] ?? texts?.[lang.split('-', 1)[0] ?? ''])?.value.replace(/\s+/g, ' ').trim();
}

function getLabel(one: Entity, lang: string): string | undefined {
  const any = Object.values(one.labels ?? {})[0]?.value;
  return (
    getText(one.labels, lang) ?? getText(one.labels, 'mul') ?? getText(one.labels, 'en') ?? any
  );
}

function listOthers(name: string, spellings: readonly string[]): string[] {
  const keys = new Set(['', getNameKey(name)]);
  return spellings
    .map((spelling) => spelling.replace(/\s+/g, ' ').trim())
    .filter((spelling) => {
      const key = getNameKey(spelling);
      const isNew = !keys.has(key);
      keys.add(key);
      return isNew;
    });
}

function getValues(claims: readonly Claim[]): { type: string; value: unknown }[] {
  return claims
    .filter(({ rank }) => rank !== 'deprecated')
    .flatMap(({ mainsnak }) => mainsnak.datavalue ?? []);
}

/** Ids of the items that a property names, the preferred ones first. */
function getIds(one: Entity, property: string): string[] {
  const claims = one.claims?.[property] ?? [];
  const preferred = claims.filter(({ rank }) => rank === 'preferred');
  const others = claims.filter(({ rank }) => rank !== 'preferred');
  return getValues([...preferred, ...others]).flatMap(({ value }) => {
    const read = z.object({ id: z.string() }).safeParse(value);
    return read.success ? [read.data.id] : [];
  });
}

function getKind(one: Entity): Kind {
  const classes = getIds(one, P.instance);
  if (classes.includes(HUMAN)) return 'people';
  const isPlace = classes.some((id) => PLACES.has(id)) || getCoordinates(one) !== undefined;
  return isPlace ? 'places' : 'organizations';
}

function getCoordinates(one: Entity): [number, number] | undefined {
  const [first] = getValues(one.claims?.[P.coordinates] ?? []);
  const read = z.object({ latitude: z.number(), longitude: z.number() }).safeParse(first?.value);
  if (!read.success) return undefined;
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  return [round(read.data.latitude), round(read.data.longitude)];
}

/** What it is called in its own language. */
function listNative(one: Entity, name: string): NativeName[] {
  const claims = [...(one.claims?.[P.nativeLabel] ?? []), ...(one.claims?.[P.nativeName] ?? [])];
  const names = getValues(claims).flatMap(({ value }) => {
    const read = z.object({ text: z.string(), language: z.string() }).safeParse(value);
    if (!read.success || !isLanguage(read.data.language) || read.data.text === name) return [];
    return [{ lang: read.data.language, name: read.data.text }];
  });
  return [...new Map(names.map((native) => [native.lang, native])).values()];
}

function readOffice(held: Claim, byId: ReadonlyMap<string, Entity>, lang: string): Term[] {
  if (held.rank === 'deprecated') return [];
  const read = z.object({ id: z.string() }).safeParse(held.mainsnak.datavalue?.value);
  const office = read.success ? byId.get(read.data.id) : undefined;
  const role = office && getLabel(office, lang);
  if (!role) return [];
  const [from, to] = [readTime(held, P.from), readTime(held, P.to)];
  return [{ role, ...(from && { from }), ...(to && { to }) }];
}

/** `+2016-03-30T00:00:00Z` of precision 11 is a day, 10 a month, 9 a year. */
function readTime({ qualifiers }: Claim, property: string): string | undefined {
  const shape = z.object({ time: z.string(), precision: z.number() });
  const read = shape.safeParse(qualifiers?.[property]?.[0]?.datavalue?.value);
  if (!read.success || read.data.precision < 9) return undefined;
  const length = { 9: 4, 10: 7 }[read.data.precision] ?? 10;
  return /^\+(\d{4}-\d\d-\d\d)/.exec(read.data.time)?.[1]?.slice(0, length);
}
