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
  /** How lists may differ, and those of names, by address. */
  lists: ReadonlyMap<string, ListChange>;
  /** Years of whose articles another list may be made: of the articles, or of the names in them. */
  years: ReadonlySet<string>;
};

/** How a list differs from that of the last build. */
export type ListChange = {
  /** Rank among all articles of the oldest that it may show otherwise, or has lost: nothing behind that has changed. */
  rank: number;
  /** How many articles it has more than before, or fewer. */
  grown: number;
};

/** Any article of a list may be shown otherwise. */
const WHOLE: ListChange = { rank: Number.POSITIVE_INFINITY, grown: 0 };

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
    isShownAnew(article, last[rank], touched) ? { article, rank } : [],
  );
  const revised = after.articles.filter(({ revisions }, rank) => {
    return last[rank]?.revisions !== revisions;
  });
  const names = listOtherNames(before, after);
  const bearing = (names.size > 0 ? after.articles : []).filter(({ names: own }) =>
    own.some((ref) => names.has(ref)),
  );
  const signing = listOtherSigners(order, after.articles, new Set([...names].map(toSignedAddress)));
  const states = [before, after].map(({ articles }) => articles);
  const ranks = states.map((articles) => listRanks(articles, touched));
  return {
    changed: touched,
    articles: new Set([
      ...told.map(({ article }) => article.id),
      ...[...revised, ...bearing, ...signing].map(({ id }) => id),
      ...states.flatMap((articles, at) => listBeside(articles, ranks[at] ?? [])),
      ...states.flatMap((articles, at) => listOfSection(articles, ranks[at] ?? [])),
      ...listRelated(states, ranks),
      ...listOtherPictures(before, after),
    ]),
    lists: new Map([
      ...listChanges(before.articles, order, told),
      ...[
        ...listDays(states, ranks),
        ...[...names].map((ref) => `/${ref}/`),
        ...signing.flatMap(({ signers }) => signers),
        ...listOtherHeads(before, after),
      ].map((path): [string, ListChange] => [path, WHOLE]),
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
  /** Finds where an article of the first plan would stand in the second: the rank of the next that is unchanged. */
  findPlace: (rank: number) => number;
};

/** Compares the order of articles; gives nothing if unchanged articles are in another order. */
function compareOrder(
  before: readonly PlannedArticle[],
  after: readonly PlannedArticle[],
): Order | undefined {
  // Most changes are few: articles at both ends that are the same need not be looked up.
  const isSameAt = (old: number, current: number) => {
    const [one, other] = [before[old], after[current]];
    return one === other || (one?.id === other?.id && one?.digest === other?.digest);
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
  const places = listPlaces(old, current, unchanged).map((place) => start + place);
  return {
    last: [
      ...before.slice(0, start),
      ...current.map(({ id }) => byId.get(id)),
      ...before.slice(before.length - end),
    ],
    touched: new Set(others.map(({ id }) => id)),
    findPlace: (rank) => places[rank - start] ?? after.length - end,
  };
}

/** Lists for each of some articles, as they were, the rank of the next that is unchanged among them as they are. */
function listPlaces(
  old: readonly PlannedArticle[],
  current: readonly PlannedArticle[],
  unchanged: ReadonlySet<string>,
): number[] {
  const ranks = new Map(current.map(({ id }, rank) => [id, rank]));
  let place = current.length;
  const places = old.toReversed().map(({ id }) => {
    if (unchanged.has(id)) place = ranks.get(id) ?? place;
    return place;
  });
  return places.reverse();
}

/** An article that lists may show otherwise, and its rank. */
type Told = { article: PlannedArticle; rank: number };

/** Lists how the lists of articles have changed that are shown otherwise, or are gone. */
function listChanges(
  before: readonly PlannedArticle[],
  { touched, findPlace }: Order,
  told: readonly Told[],
): Map<string, ListChange> {
  const changes = new Map<string, ListChange>();
  const note = (path: string, rank: number, grown: number) => {
    const last = changes.get(path) ?? { rank: -1, grown: 0 };
    changes.set(path, { rank: Math.max(last.rank, rank), grown: last.grown + grown });
  };
  for (const { article, rank } of told) {
    for (const path of listLists(article)) note(path, rank, touched.has(article.id) ? 1 : 0);
  }
  for (const rank of listRanks(before, touched)) {
    const article = before[rank];
    for (const path of article ? listLists(article) : []) note(path, findPlace(rank) - 1, -1);
  }
  return changes;
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

/** Lists the lists of which all pages show something else than before. */
function listOtherHeads(before: SitePlan, after: SitePlan): string[] {
  const paths = [...after.heads.keys()];
  return paths.filter((path) => before.heads.get(path) !== after.heads.get(path));
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

/** Lists the ranks of changed articles. */
function listRanks(articles: readonly PlannedArticle[], changed: ReadonlySet<string>): number[] {
  return articles.flatMap(({ id }, rank) => (changed.has(id) ? rank : []));
}

/** The articles before and after a change, and the ranks of those that were changed, in each. */
type States = readonly (readonly PlannedArticle[])[];
type Ranks = readonly (readonly number[])[];

/** Lists all days if one was added or removed, as each day links to those next to it. */
function listDays(states: States, ranks: Ranks): string[] {
  const days = new Set(
    states.flatMap((articles, at) => ranks[at]?.flatMap((rank) => articles[rank]?.day ?? []) ?? []),
  );
  const counts = states.map((articles) => {
    return new Set(articles.flatMap(({ day }) => (days.has(day) ? day : []))).size;
  });
  const isSame = counts.every((count) => count === days.size);
  return isSame ? [] : [...new Set(states.at(-1)?.map(({ day }) => toDayAddress(day)))];
}

/** Lists the articles right before and after a changed article. */
function listBeside(articles: readonly PlannedArticle[], changed: readonly number[]): string[] {
  return changed.flatMap((rank) =>
    [articles[rank - 1], articles[rank + 1]].flatMap((article) => article?.id ?? []),
  );
}

/** Lists the articles of a section that link to a changed article, or did. */
function listOfSection(articles: readonly PlannedArticle[], changed: readonly number[]): string[] {
  const twins = articles.reduce((most, article) => Math.max(most, article.twins.length), 0);
  const reach = SECTION_COUNT + MOST_RELATED + BESIDE + twins;
  return changed.flatMap((rank) =>
    [-1, 1].flatMap((step) => {
      const near: string[] = [];
      for (let at = rank; near.length <= reach && articles[at]; at += step) {
        const { id, section } = articles[at] ?? {};
        if (id && section === articles[rank]?.section) near.push(id);
      }
      return near;
    }),
  );
}
/** The article itself, and those before and after it. */
const BESIDE = 3;

/** Lists the articles that share a name with a changed article, if the name is not too common to relate articles. */
function listRelated(states: States, ranks: Ranks): string[] {
  const changed = states.flatMap(
    (articles, at) => ranks[at]?.flatMap((rank) => articles[rank] ?? []) ?? [],
  );
  const found = new Set(changed.flatMap(({ names }) => names));
  if (found.size === 0) return [];
  const counts = states.map((articles) => countNames(articles, found));
  const isCommon = (ref: NameRef) => counts.every((count) => (count.get(ref) ?? 0) > COMMON);
  const refs = new Set([...found].filter((ref) => !isCommon(ref)));
  if (refs.size === 0) return [];
  return (states.at(-1) ?? [])
    .filter(({ names }) => names.some((ref) => refs.has(ref)))
    .map(({ id }) => id);
}

/** Counts the articles that have each of some names. */
function countNames(
  articles: readonly PlannedArticle[],
  refs: ReadonlySet<NameRef>,
): Map<NameRef, number> {
  const counts = new Map<NameRef, number>();
  for (const { names } of articles) {
    for (const ref of names) if (refs.has(ref)) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return counts;
}

/** Lists the articles that have a share picture in only one of two plans. */
function listOtherPictures(before: SitePlan, after: SitePlan): string[] {
  const listShared = ({ articles, shared }: SitePlan) =>
    new Set(articles.slice(0, shared).map(({ id }) => id));
  return [...listShared(before).symmetricDifference(listShared(after))];
}
