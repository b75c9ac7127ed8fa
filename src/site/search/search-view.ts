import { toFile } from '../../base/address.ts';
import { splitSearched } from '../../base/split-searched.ts';
import type { Archive } from '../data/archive.ts';
import { type Frame, toFrame } from '../layout/frame.ts';

/** All that the page of search shows, beside the sections of its frame. */
export type SearchView = {
  frame: Frame;
  /** Years that have articles, latest first. */
  years: string[];
  /** The indexes of the archive, latest first, each by the day of its oldest article. */
  archives: string[];
};

/**
 * Makes the view of the page of search.
 *
 * @param part As `splitSearched` takes it.
 */
export function toSearchView(archive: Archive, part: number): SearchView {
  const { articles, months } = archive;
  const years = new Set(months.map(({ name }) => name.slice(0, 4)));
  let end = 0;
  const files = articles.slice(0).map(({ path }) => toFile(path));
  const oldest = splitSearched(files, part).map((size) => {
    end += size;
    return articles.slice(end - 1, end)[0]?.front.published.slice(0, 10) ?? '';
  });
  return { frame: toFrame(archive), years: [...years], archives: oldest.slice(1) };
}
