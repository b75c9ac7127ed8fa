import { getArticles } from './get-articles.ts';
import { type Group, groupBySection } from './group-articles.ts';

let all: Promise<Group[]> | undefined;

/** Gets the sections, in the order of their names: every page lists them. */
export async function getSections(): Promise<Group[]> {
  // The development server reads content again; a build reads it once.
  if (import.meta.env.DEV) return groupBySection(await getArticles());
  all ??= getArticles().then(groupBySection);
  return all;
}
