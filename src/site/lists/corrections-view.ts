import { toMoment } from '../../base/dates/to-moment.ts';
import { type ListPart, splitList } from '../../base/text/split-list.ts';
import { site } from '../../site.ts';
import type { Archive } from '../data/archive.ts';
import { type Frame, toFrame } from '../layout/frame.ts';

/** A correction of an article. */
type Correction = {
  date: string;
  text: string;
  article: { path: string; title: string; lang: string };
};

/** All that a page of corrections shows. */
export type CorrectionsView = Pick<ListPart, 'number' | 'newer' | 'older'> & {
  frame: Frame;
  path: string;
  /** The latest first. */
  corrections: Correction[];
};

const PATH = '/corrections/';
/** Corrections of a full page. */
const LENGTH = 50;

/** Lists the corrections of all articles, the latest first. */
export function listCorrections({ articles }: Archive): Correction[] {
  const at = ({ date }: Correction) => toMoment(date, site.timeZone);
  return articles
    .slice(0)
    .filter(({ outline }) => outline.corrections > 0)
    .flatMap(({ path, front: { title, lang, corrections } }) =>
      corrections.map(({ date, text }) => ({ date, text, article: { path, title, lang } })),
    )
    .sort((a, b) => at(b) - at(a));
}

/** Lists the pages of corrections, the newest first. */
export function listCorrectionParts(corrections: readonly Correction[]): ListPart[] {
  return splitList(corrections.length, PATH, LENGTH);
}

/** Makes the view of a page of corrections. */
export function toCorrectionsView(
  archive: Archive,
  corrections: readonly Correction[],
  { from, to, ...part }: ListPart,
): CorrectionsView {
  return {
    frame: toFrame(archive),
    path: PATH,
    ...part,
    corrections: corrections.slice(from, to),
  };
}
