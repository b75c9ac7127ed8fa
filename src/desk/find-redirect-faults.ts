import type { CheckedContent } from '../articles/checked-content.ts';
import { findLine } from '../articles/faults/find-line.ts';
import { toSharedKey } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { getRef, type NameEntry } from '../names/registry/registry.ts';
import { type SitePaths, toKey } from './site-paths.ts';

/** An old address, and where it is written. */
type Old = { from: string; file: string };

/**
 * Finds old addresses that no page can be written for: pages and files of the site have them, or they lie
 * below a file, or an article and a name claim one.
 *
 * @param toNameFile Gives the path of the file that an entry is written in.
 */
export function findRedirectFaults(
  { articles, waiting, withdrawn, registry }: CheckedContent,
  { isPage, isReserved }: Pick<SitePaths, 'isPage' | 'isReserved'>,
  toNameFile: (entry: NameEntry) => string,
): Problem[] {
  const ofArticles: Old[] = [
    ...[...articles, ...waiting].flatMap(({ file, front }) =>
      front.redirects.map((from) => ({ from, file })),
    ),
    ...withdrawn.flatMap(({ file, redirects }) => redirects.map((from) => ({ from, file }))),
  ];
  const ofNames = (registry?.entries ?? []).flatMap((entry) =>
    (entry.redirects ?? []).map((from) => ({ from, file: toNameFile(entry), ref: getRef(entry) })),
  );
  // Addresses that not every machine tells apart are one.
  const toOne = (path: string) => toSharedKey(toKey(path));
  const claimed = new Map(ofArticles.map(({ from, file }) => [toOne(from), file]));
  const own = new Set(
    [...articles, ...waiting, ...withdrawn].map(({ id }) => toSharedKey(`/${id}`)),
  );
  const tell = ({ from, file }: Old, why: string): Problem => ({
    file,
    line: findLine(file, from),
    what: `“redirects” names ${from}, ${why}. Take it out of the list.`,
  });
  const all: Old[] = [...ofArticles, ...ofNames];
  const files = new Set(all.map(({ from }) => toKey(from)).filter((path) => /\.html$/.test(path)));
  return [
    ...all.flatMap((old): Problem[] => {
      const key = toKey(old.from);
      // Articles that claim the address of another are told on their own.
      if (own.has(toSharedKey(key)) && ofArticles.includes(old)) return [];
      if (isPage(key) || isPage(toSharedKey(key)))
        return [tell(old, 'which is a page or a file of the site')];
      if (isReserved(key) || isReserved(toSharedKey(key)))
        return [tell(old, 'where builds put files of the site')];
      const above = [...files].find((path) => key.startsWith(`${path}/`));
      return above ? [tell(old, `which would lie below the page ${above}`)] : [];
    }),
    ...ofNames.flatMap((old, index): Problem[] => {
      const key = toOne(old.from);
      const file = claimed.get(key);
      if (file) return [tell(old, `which ${file} claims too`)];
      const twin = ofNames.slice(0, index).find(({ from }) => toOne(from) === key);
      return twin ? [tell(old, `which “${twin.ref}” claims too`)] : [];
    }),
  ];
}
