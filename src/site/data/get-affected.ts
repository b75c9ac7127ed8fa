import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PLAN_FROM, PLAN_TO } from '../../base/plan-link.ts';
import { type Affected, findAffected } from './find-affected.ts';
import { getArchive } from './get-archive.ts';
import type { Article } from './get-articles.ts';
import { formatSitePlan, parseSitePlan, toSitePlan } from './site-plan.ts';

/** Tells which views are unchanged since the last build, so that they need not be made. */
export type Unaffected = {
  /** The page of an article. */
  isSamePage: (id: string) => boolean;
  /** What an article itself says. */
  isSameArticle: (article: Pick<Article, 'id'>) => boolean;
  /** What articles say whose addresses begin with a year: `2024`. */
  isSameYear: (year: string) => boolean;
  /** The pages of a list, and its feeds. */
  isSameList: (list: { path: string }) => boolean;
};

let found: Promise<Unaffected> | undefined;

/** Finds the views that no change since the last build can affect; none if there is no plan of it. */
export function getUnaffected(): Promise<Unaffected> {
  found ??= find();
  return found;
}

async function find(): Promise<Unaffected> {
  const affected = await compare();
  return {
    isSamePage: (id) => affected?.articles.has(id) === false,
    isSameArticle: ({ id }) => affected?.changed.has(id) === false,
    isSameYear: (year) => affected?.years.has(year) === false,
    isSameList: ({ path }) => affected?.lists.has(path) === false,
  };
}

async function compare(): Promise<Affected | undefined> {
  const { [PLAN_FROM]: from = '', [PLAN_TO]: to } = process.env;
  if (!to || import.meta.env.DEV) return undefined;
  const read = () => (existsSync(from) ? readFileSync(from, 'utf8') : '');
  // While the store of articles is being updated; another build may have ended meanwhile.
  const early = read();
  const parsed = parseSitePlan(early);
  const plan = toSitePlan(await getArchive());
  writeFileSync(to, formatSitePlan(plan));
  const text = read();
  const last = text === early ? parsed : parseSitePlan(text);
  return last && findAffected(last, plan);
}
