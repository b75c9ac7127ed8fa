import { LABELS, type Label } from '../../articles/label.ts';
import { toFile } from '../../base/address.ts';
import { splitSearched } from '../../base/text/split-searched.ts';
import type { Archive } from '../data/archive.ts';
import { type Frame, toFrame } from '../layout/frame.ts';
import { countNames, type NewsName, toNewsNames } from '../names/news-name.ts';
import { getStemmed } from './query/stem-word.ts';

/** What the search page shows, besides the sections of its frame. */
export type SearchView = {
  frame: Frame;
  /** Years that have articles, latest first. */
  years: string[];
  /** Labels of the articles that are not plain reports. */
  labels: Label[];
  /** Day of the oldest article in each index of the archive, latest first. */
  archives: string[];
  /** The names that most of the latest articles have, as suggestions. */
  names: NewsName[];
  /** Languages of articles that are stemmed. */
  languages: string[];
};

/** How many of the latest articles names are suggested from, and how many names. */
const LATEST = 1000;
const NAMES = 10;

/**
 * Makes the view of the search page.
 *
 * @param part Size of an index; see `splitSearched`.
 */
export function toSearchView(archive: Archive, part: number): SearchView {
  const { articles, months } = archive;
  const years = new Set(months.map(({ name }) => name.slice(0, 4)));
  let end = 0;
  const files = articles.slice(0).map(({ path }) => toFile(path));
  const oldest = splitSearched(files, part).map((size) => {
    end += size;
    return articles.slice(end - 1, end)[0]?.outline.published.slice(0, 10) ?? '';
  });
  const names = toNewsNames(countNames(archive, articles.slice(0, LATEST))).slice(0, NAMES);
  const all = articles.slice(0).map(({ outline }) => outline);
  const languages = [...new Set(all.flatMap(({ lang }) => getStemmed(lang) ?? []))].sort();
  const used = new Set(all.map(({ label }) => label));
  const labels = LABELS.filter((label) => used.has(label));
  const frame = toFrame(archive);
  return { frame, years: [...years], labels, archives: oldest.slice(1), names, languages };
}
