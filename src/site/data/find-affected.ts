import { toDayAddress, toMonthAddress, toSectionAddress } from '../../base/list-address.ts';
import type { NameRef } from '../../names/registry/registry.ts';
import { COMMON, MOST_RELATED } from './find-related.ts';
import { SECTION_COUNT } from './neighbours.ts';
import type { PlannedArticle, SitePlan } from './site-plan.ts';

/** What may be otherwise than in the last build. */
export type Affected = {
  /** Ids of articles that are new or were changed. */
  changed: ReadonlySet<string>;
  /** Ids of articles whose pages may show something else; all of the changed among them. */
  articles: ReadonlySet<string>;
  /** Addresses of lists, of names too, that may show something else. */
  lists: ReadonlySet<string>;
};

/**
 * Finds which views of articles and of their lists may be otherwise than those that were made by another plan:
 * all that articles which came, went or were changed can reach. See `article-view.ts`, `list-view.ts` and
 * `feed-view.ts` for what they show.
 *
 * @returns Nothing where any of them may be: what all pages show is another, or the order of articles.
 */
export function findAffected(before: SitePlan, after: SitePlan): Affected | undefined {
  const order = compareOrder(before.articles, after.articles);
  if (!order || before.whole !== after.whole) return undefined;
  const { last, touched } = order;
  const told = after.articles.filter((one) => isToldOtherwise(one, last.get(one.id), touched));
  const gone = before.articles.filter(({ id }) => touched.has(id));
  const lists = [...told, ...told.flatMap(({ id }) => last.get(id) ?? []), ...gone];
  const revised = after.articles.filter(({ id, revisions }) => {
    return last.get(id)?.revisions !== revisions;
  });
  const states = [before, after].map(({ articles }) => articles);
  return {
    changed: touched,
    articles: new Set([
      ...[...told, ...revised].map(({ id }) => id),
      ...states.flatMap((articles) => listBeside(articles, touched)),
      ...states.flatMap((articles) => listOfSection(articles, touched)),
      ...listRelated(states, order),
      ...listOtherPictures(before, after),
    ]),
    lists: new Set([...lists.flatMap(listLists), ...listDays(before, after)]),
  };
}

/** How the articles of two plans follow on one another. */
type Order = {
  /** Those of the first plan. */
  last: ReadonlyMap<string, PlannedArticle>;
  /** Those that came, went or were changed. */
  touched: ReadonlySet<string>;
  /** Of each plan the ranks of those that the other has not, or elsewhere. */
  moved: readonly (readonly number[])[];
};

/** Compares the order of articles; nothing where those that were not changed have another. */
function compareOrder(
  before: readonly PlannedArticle[],
  after: readonly PlannedArticle[],
): Order | undefined {
  const last = new Map(before.map((one) => [one.id, one]));
  const now = new Map(after.map((one) => [one.id, one]));
  const isSame = ({ id }: PlannedArticle) => {
    return last.has(id) && last.get(id)?.digest === now.get(id)?.digest;
  };
  const isInBoth = ({ id }: PlannedArticle) => last.has(id) && now.has(id);
  const haveOrder = (isMeant: (one: PlannedArticle) => boolean) => {
    const [one, other] = [before.filter(isMeant), after.filter(isMeant)];
    return one.every(({ id }, at) => other[at]?.id === id);
  };
  if (!haveOrder(isSame)) return undefined;
  const isStill = haveOrder(isInBoth) ? isInBoth : isSame;
  const listMoved = (articles: readonly PlannedArticle[]) =>
    articles.flatMap((one, rank) => (isStill(one) ? [] : rank));
  const others = [...before, ...after].filter((one) => !isSame(one));
  return {
    last,
    touched: new Set(others.map(({ id }) => id)),
    moved: [listMoved(before), listMoved(after)],
  };
}

/** Lists show of an article its own facts and who else reports its story. */
function isToldOtherwise(
  { id, twins }: PlannedArticle,
  before: PlannedArticle | undefined,
  changed: ReadonlySet<string>,
): boolean {
  if (!before || changed.has(id)) return true;
  return twins.some((twin) => changed.has(twin)) || `${before.twins}` !== `${twins}`;
}

function listLists({ section, day, signers, names }: PlannedArticle): string[] {
  const refs = names.map((ref) => `/${ref}/`);
  return [toSectionAddress(section), toMonthAddress(day), toDayAddress(day), ...signers, ...refs];
}

/** A day leads to those beside it: where there is another day, all are looked at. */
function listDays(before: SitePlan, after: SitePlan): string[] {
  const days = new Set(after.articles.map(({ day }) => day));
  const last = new Set(before.articles.map(({ day }) => day));
  return days.symmetricDifference(last).size > 0 ? [...days].map(toDayAddress) : [];
}

/** Lists those right before and after one that was changed. */
function listBeside(articles: readonly PlannedArticle[], changed: ReadonlySet<string>): string[] {
  return articles.flatMap(({ id }, rank) =>
    changed.has(id) ? [articles[rank - 1], articles[rank + 1]].flatMap((one) => one?.id ?? []) : [],
  );
}

/** Lists those of its section that may lead to one that was changed, or did. */
function listOfSection(
  articles: readonly PlannedArticle[],
  changed: ReadonlySet<string>,
): string[] {
  const twins = articles.reduce((most, one) => Math.max(most, one.twins.length), 0);
  const reach = SECTION_COUNT + MOST_RELATED + BESIDE + twins;
  return [...Map.groupBy(articles, ({ section }) => section).values()].flatMap((list) =>
    list.flatMap(({ id }, rank) => {
      const near = changed.has(id) ? list.slice(Math.max(0, rank - reach), rank + reach + 1) : [];
      return near.map((one) => one.id);
    }),
  );
}
/** The article itself, and those before and after it. */
const BESIDE = 3;

/**
 * Lists those that share a name with one that was changed, and those between which and one with the same name
 * another came or went, as of two that are as much alike the nearer is shown; if the name relates articles at all.
 */
function listRelated(
  states: readonly (readonly PlannedArticle[])[],
  { touched, moved }: Order,
): string[] {
  const counts = states.map(countNames);
  const isCommon = (ref: NameRef) => counts.every((count) => (count.get(ref) ?? 0) > COMMON);
  const own = states.flat().filter(({ id }) => touched.has(id));
  const found = new Set(own.flatMap(({ names }) => names));
  for (const [at, articles] of states.entries()) {
    for (const ref of listParted(articles, moved[at] ?? [])) found.add(ref);
  }
  const refs = new Set([...found].filter((ref) => !isCommon(ref)));
  return (states.at(-1) ?? [])
    .filter(({ names }) => names.some((ref) => refs.has(ref)))
    .map(({ id }) => id);
}

/** Lists the names that articles have on both sides of a rank. */
function listParted(articles: readonly PlannedArticle[], ranks: readonly number[]): NameRef[] {
  if (ranks.length === 0) return [];
  const spans = new Map<NameRef, { first: number; last: number }>();
  articles.forEach(({ names }, rank) => {
    for (const ref of names) {
      const span = spans.get(ref);
      if (span) span.last = rank;
      else spans.set(ref, { first: rank, last: rank });
    }
  });
  return [...spans].flatMap(([ref, { first, last }]) =>
    ranks.some((rank) => first < rank && rank < last) ? [ref] : [],
  );
}

function countNames(articles: readonly PlannedArticle[]): Map<NameRef, number> {
  const counts = new Map<NameRef, number>();
  for (const { names } of articles) {
    for (const ref of names) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return counts;
}

/** Lists those that have a picture for links to them and had none, or the other way round. */
function listOtherPictures(before: SitePlan, after: SitePlan): string[] {
  const listShared = ({ articles, shared }: SitePlan) =>
    new Set(articles.slice(0, shared).map(({ id }) => id));
  return [...listShared(before).symmetricDifference(listShared(after))];
}
