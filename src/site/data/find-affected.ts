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
 * all that a newer article, or a change to one, can reach. See `article-view.ts`, `list-view.ts` and
 * `feed-view.ts` for what they show.
 *
 * @returns Nothing where any of them may be: articles went, or came between others, or what all pages show is
 *   another.
 */
export function findAffected(before: SitePlan, after: SitePlan): Affected | undefined {
  const more = after.articles.length - before.articles.length;
  if (before.whole !== after.whole || more < 0) return undefined;
  if (before.articles.some(({ id }, rank) => after.articles[rank + more]?.id !== id)) {
    return undefined;
  }
  const last = new Map(before.articles.map((one) => [one.id, one]));
  const isChanged = ({ id, digest }: PlannedArticle) => last.get(id)?.digest !== digest;
  const changed = new Set(after.articles.filter(isChanged).map(({ id }) => id));
  const told = after.articles.filter((one) => isToldOtherwise(one, last.get(one.id), changed));
  const states = told.flatMap((one) => [one, last.get(one.id) ?? one]);
  return {
    changed,
    articles: new Set([
      ...told.map(({ id }) => id),
      ...listBeside(after.articles, changed),
      ...listOfSection(before, after, changed),
      ...listRelated(before, after, changed),
      ...listOtherPictures(before, after),
      ...after.articles
        .filter(({ id, revisions }) => last.get(id)?.revisions !== revisions)
        .map(({ id }) => id),
    ]),
    lists: new Set([...states.flatMap(listLists), ...listDays(before, after)]),
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
function listOfSection(before: SitePlan, after: SitePlan, changed: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (const { articles } of [before, after]) {
    const twins = articles.reduce((most, one) => Math.max(most, one.twins.length), 0);
    const reach = SECTION_COUNT + MOST_RELATED + BESIDE + twins;
    for (const list of Map.groupBy(articles, ({ section }) => section).values()) {
      list.forEach(({ id }, rank) => {
        if (!changed.has(id)) return;
        const near = list.slice(Math.max(0, rank - reach), rank + reach + 1);
        found.push(...near.map((one) => one.id));
      });
    }
  }
  return found;
}
/** The article itself, and those before and after it. */
const BESIDE = 3;

/** Lists those that share a name with one that was changed, if the name relates articles at all. */
function listRelated(before: SitePlan, after: SitePlan, changed: ReadonlySet<string>): string[] {
  const states = [before, after].map(({ articles }) => articles);
  const counts = states.map(countNames);
  const isCommon = (ref: NameRef) => counts.every((count) => (count.get(ref) ?? 0) > COMMON);
  const own = states.flat().filter(({ id }) => changed.has(id));
  const touched = new Set(own.flatMap(({ names }) => names.filter((ref) => !isCommon(ref))));
  return after.articles
    .filter(({ names }) => names.some((ref) => touched.has(ref)))
    .map(({ id }) => id);
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
