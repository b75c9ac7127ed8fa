import type { Archive } from '../data/archive.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';

/** All that the page of the archive shows: its months (`2024-09`), latest first, each with its articles. */
export type ArchiveView = { frame: Frame; months: (PageLink & { articles: number })[] };

/** Makes the view of the page of the archive. */
export function toArchiveView(archive: Archive): ArchiveView {
  const months = archive.months.map(({ name, path, articles }) => {
    return { name, path, articles: articles.length };
  });
  return { frame: toFrame(archive), months };
}
