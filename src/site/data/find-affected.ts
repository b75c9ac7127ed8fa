import {
  toDayAddress,
  toMonthAddress,
  toSectionAddress,
  toSignedAddress,
} from '../../base/list-address.ts';
import type { NameRef } from '../../names/registry/registry.ts';
import { COMMON, MOST_RELATED } from './find-related.ts';
import { SECTION_COUNT } from './neighbours.ts';
import type { PlannedArticle, SitePlan } from './site-plan.ts';

/** What may differ from the last build. */
export type Affected = {
  /** Ids of articles that are new or were changed. */
  changed: ReadonlySet<string>;
  /** Ids of articles whose pages may differ, the changed articles included. */
  articles: ReadonlySet<string>;
  /** Addresses of lists, and of names, that may differ. */
  lists: ReadonlySet<string>;
  /** Years of whose articles another list may be made: of the articles, or of the names in them. */
  years: ReadonlySet<string>;
};

/**
 * Finds the views of articles and lists that may differ between two plans: those that show any article that was
 * added, removed or changed. See `article-view.ts`, `list-view.ts` and `feed-view.ts` for what they show.
 *
 * @returns Nothing if any view may differ: what all pages show has changed, or the order of articles.
 */
export function findAffected(before: SitePlan, after: SitePlan): Affected | undefined {
  const order = compareOrder(before.articles, after.articles);
  if (!order || before.whole !== after.whole) return undefined;
  const { last, touched } = order;
  const told = after.articles.flatMap((article, rank) =>
    isShownAnew(article, last[rank], touched) ? [article, last[rank] ?? []].flat() : [],
  );
  const gone = before.articles.filter(({ id }) => touched.has(id));
  const revised = after.articles.filter(({ revisions }, rank) => {
    return last[rank]?.revisions !== revisions;
  });
  const names = listOtherNames(before, after);
  const bearing = (names.size > 0 ? after.articles : []).filter(({ names: own }) =>
    own.some((ref) => names.has(ref)),
  );
  const signing = listOtherSigners(order, after.articles, new Set([...names].map(toSignedAddress)));
  const states = [before, after].map(({ articles }) => articles);
  return {
    changed: touched,
    articles: new Set([
      ...[...told, ...revised, ...bearing, ...signing].map(({ id }) => id),
      ...states.flatMap((articles) => listBeside(articles, touched)),
      ...states.flatMap((articles) => listOfSection(articles, touched)),
      ...listRelated(states, touched),
      ...listOtherPictures(before, after),
    ]),
    lists: new Set([
      ...[...told, ...gone].flatMap(listLists),
      ...listDays(before, after),
      ...[...names].map((ref) => `/${ref}/`),
      ...signing.flatMap(({ signers }) => signers),
    ]),
    years: new Set([...touched, ...bearing.map(({ id }) => id)].map((id) => id.slice(0, 4))),
  };
}

/** The order of articles in two plans. */
type Order = {
  /** For each article of the second plan, that of the first. */
  last: readonly (PlannedArticle | undefined)[];
  /** Ids of articles that were added, removed or changed. */
  touched: ReadonlySet<string>;
};

/** Compares the order of articles; gives nothing if unchanged articles are in another order. */
function compareOrder(
  before: readonly PlannedArticle[],
  after: readonly PlannedArticle[],
): Order | undefined {
  // Most changes are few: articles at both ends that are the same need not be looked up.
  const isSameAt = (old: number, current: number) => {
    return before[old]?.id === after[current]?.id && before[old]?.digest === after[current]?.digest;
  };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSameAt(start, start)) start += 1;
  let end = 0;
  while (end < most - start && isSameAt(before.length - 1 - end, after.length - 1 - end)) end += 1;
  const old = before.slice(start, before.length - end);
  const current = after.slice(start, after.length - end);
  const byId = new Map(old.map((article) => [article.id, article]));
  const unchanged = new Set(
    current.filter(({ id, digest }) => byId.get(id)?.digest === digest).map(({ id }) => id),
  );
  const isSame = ({ id }: PlannedArticle) => unchanged.has(id);
  const still = current.filter(isSame);
  if (!old.filter(isSame).every(({ id }, at) => still[at]?.id === id)) return undefined;
  const others = [...old, ...current].filter((article) => !isSame(article));
  return {
    last: [
      ...before.slice(0, start),
      ...current.map(({ id }) => byId.get(id)),
      ...before.slice(before.length - end),
    ],
    touched: new Set(others.map(({ id }) => id)),
  };
}

/** Tells whether lists show an article otherwise: they show its facts, and who else reports its story. */
function isShownAnew(
  { id, twins }: PlannedArticle,
  before: PlannedArticle | undefined,
  changed: ReadonlySet<string>,
): boolean {
  if (!before || changed.has(id)) return true;
  if (twins.length === 0 && before.twins.length === 0) return false;
  return twins.some((twin) => changed.has(twin)) || `${before.twins}` !== `${twins}`;
}

/** Lists the names of which pages show something else than before. */
function listOtherNames(before: SitePlan, after: SitePlan): Set<NameRef> {
  const refs = new Set([...before.names.keys(), ...after.names.keys()]);
  return new Set([...refs].filter((ref) => before.names.get(ref) !== after.names.get(ref)));
}

/** Lists the articles, as they are and as they were, of whose signers the registry says something else than before. */
function listOtherSigners(
  { last }: Order,
  after: readonly PlannedArticle[],
  changed: ReadonlySet<string>,
): PlannedArticle[] {
  return after.flatMap((article, rank) => {
    const { signers } = article;
    const before = last[rank] ?? article;
    const isSame =
      signers.length === before.signers.length &&
      signers.every((path, at) => path === before.signers[at] && !changed.has(path));
    return isSame ? [] : [article, before];
  });
}

function listLists({ section, day, signers, names }: PlannedArticle): string[] {
  const refs = names.map((ref) => `/${ref}/`);
  return [toSectionAddress(section), toMonthAddress(day), toDayAddress(day), ...signers, ...refs];
}

/** Lists all days if one was added or removed, as each day links to those next to it. */
function listDays(before: SitePlan, after: SitePlan): string[] {
  const days = new Set(after.articles.map(({ day }) => day));
  const last = new Set(before.articles.map(({ day }) => day));
  return days.symmetricDifference(last).size > 0 ? [...days].map(toDayAddress) : [];
}

/** Lists the articles right before and after a changed article. */
function listBeside(articles: readonly PlannedArticle[], changed: ReadonlySet<string>): string[] {
  return articles.flatMap(({ id }, rank) =>
    changed.has(id)
      ? [articles[rank - 1], articles[rank + 1]].flatMap((article) => article?.id ?? [])
      : [],
  );
}

/** Lists the articles of a section that link to a changed article, or did. */
function listOfSection(
  articles: readonly PlannedArticle[],
  changed: ReadonlySet<string>,
): string[] {
  const twins = articles.reduce((most, article) => Math.max(most, article.twins.length), 0);
  const reach = SECTION_COUNT + MOST_RELATED + BESIDE + twins;
  return [...Map.groupBy(articles, ({ section }) => section).values()].flatMap((list) =>
    list.flatMap(({ id }, rank) => {
      const near = changed.has(id) ? list.slice(Math.max(0, rank - reach), rank + reach + 1) : [];
      return near.map((article) => article.id);
    }),
  );
}
/** The article itself, and those before and after it. */
const BESIDE = 3;

/** Lists the articles that share a name with a changed article, if the name is not too common to relate articles. */
function listRelated(
  states: readonly (readonly PlannedArticle[])[],
  touched: ReadonlySet<string>,
): string[] {
  const touchedArticles = states.flat().filter(({ id }) => touched.has(id));
  const found = new Set(touchedArticles.flatMap(({ names }) => names));
  if (found.size === 0) return [];
  const counts = states.map(countNames);
  const isCommon = (ref: NameRef) => counts.every((count) => (count.get(ref) ?? 0) > COMMON);
  const refs = new Set([...found].filter((ref) => !isCommon(ref)));
  return (states.at(-1) ?? [])
    .filter(({ names }) => names.some((ref) => refs.has(ref)))
    .map(({ id }) => id);
}

function countNames(articles: readonly PlannedArticle[]): Map<NameRef, number> {
  const counts = new Map<NameRef, number>();
  for (const { names } of articles) {
    for (const ref of names) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return counts;
}

/** Lists the articles that have a share picture in only one of two plans. */
function listOtherPictures(before: SitePlan, after: SitePlan): string[] {
  const listShared = ({ articles, shared }: SitePlan) =>
    new Set(articles.slice(0, shared).map(({ id }) => id));
  return [...listShared(before).symmetricDifference(listShared(after))];
}
