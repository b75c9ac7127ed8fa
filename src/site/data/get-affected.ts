import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { PLAN_FROM, PLAN_TO } from '../../base/plan-link.ts';
import type { ListPart } from '../../base/text/split-list.ts';
import { type Affected, findAffected } from './find-affected.ts';
import { getArchive } from './get-archive.ts';
import type { Article } from './get-articles.ts';
import type { List } from './group-articles.ts';
import { isSamePart } from './same-part.ts';
import { parseSitePlan, readSitePlan, toSitePlan, writeSitePlan } from './site-plan.ts';

/** Tells which views are unchanged since the last build, so that they need not be made. */
export type Unaffected = {
  /** The page of an article. */
  isSamePage: (id: string) => boolean;
  /** What an article itself says. */
  isSameArticle: (article: Pick<Article, 'id'>) => boolean;
  /** What articles say whose addresses begin with a year: `2024`. */
  isSameYear: (year: string) => boolean;
  /** All pages of a list, and its feeds. */
  isSameList: (list: { path: string }) => boolean;
  /** A page of a list. */
  isSamePart: (list: Pick<List, 'path' | 'articles'>, part: ListPart) => boolean;
};

let found: Promise<Unaffected> | undefined;

/**
 * Finds the views that no change since the last build can affect; none if there is no plan of it. Asked before the
 * archive, it reads that plan while articles are still updated.
 */
export function getUnaffected(): Promise<Unaffected> {
  found ??= find();
  return found;
}

async function find(): Promise<Unaffected> {
  const affected = await compare();
  const archive = await getArchive();
  return {
    isSamePage: (id) => affected?.articles.has(id) === false,
    isSameArticle: ({ id }) => affected?.changed.has(id) === false,
    isSameYear: (year) => affected?.years.has(year) === false,
    isSameList: ({ path }) => affected?.lists.has(path) === false,
    isSamePart: ({ path, articles }, part) => {
      const change = affected?.lists.get(path);
      return change ? isSamePart(archive, articles, part, change) : affected !== undefined;
    },
  };
}

async function compare(): Promise<Affected | undefined> {
  const { [PLAN_FROM]: from = '', [PLAN_TO]: to } = process.env;
  if (!to || import.meta.env.DEV) return undefined;
  const read = () => (existsSync(from) ? readFileSync(from, 'utf8') : '');
  // While the store of articles is being updated; another build may have ended meanwhile.
  const early = read();
  const lines = readSitePlan(early);
  const plan = toSitePlan(await getArchive());
  const written = writeSitePlan(plan);
  writeFileSync(to, written.text);
  const text = read();
  const last = text === early ? lines : readSitePlan(text);
  return last && findAffected(parseSitePlan(last, [plan, written]), plan);
}
