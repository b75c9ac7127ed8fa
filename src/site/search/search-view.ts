import { LABELS, type Label } from '../../articles/label.ts';
import { toFile } from '../../base/address.ts';
import { splitSearched } from '../../base/text/split-searched.ts';
import type { Archive } from '../data/archive.ts';
import { type Frame, toFrame } from '../layout/frame.ts';
import { countNames, type NewsName, toNewsNames } from '../names/news-name.ts';
import { getStemmed } from './query/stem-word.ts';

/** All that the page of search shows, beside the sections of its frame. */
export type SearchView = {
  frame: Frame;
  /** Years that have articles, latest first. */
  years: string[];
  /** What articles are, where some are no plain reports. */
  labels: Label[];
  /** The indexes of the archive, latest first, each by the day of its oldest article. */
  archives: string[];
  /** Names that most of the latest articles have, for who does not know what to ask. */
  names: NewsName[];
  /** Languages of articles whose endings are looked through. */
  languages: string[];
};

/** Latest articles whose names are offered, and names. */
const LATEST = 1000;
const NAMES = 10;

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
  const names = toNewsNames(countNames(archive, articles.slice(0, LATEST))).slice(0, NAMES);
  const all = articles.slice(0).map(({ front }) => front);
  const languages = [...new Set(all.flatMap(({ lang }) => getStemmed(lang) ?? []))].sort();
  const used = new Set(all.map(({ label }) => label));
  const labels = LABELS.filter((label) => used.has(label));
  const frame = toFrame(archive);
  return { frame, years: [...years], labels, archives: oldest.slice(1), names, languages };
}
