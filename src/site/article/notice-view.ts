import type { Archive } from '../data/archive.ts';
import { type Frame, toFrame } from '../layout/frame.ts';

/** All that the page of a withdrawn article shows. */
export type NoticeView = {
  frame: Frame;
  lang: string;
  withdrawn: { date: string; reason: string };
};

/**
 * Makes the view of the notice that stands in place of an article.
 *
 * @throws Error when no such article was withdrawn.
 */
export function toNoticeView(archive: Archive, id: string): NoticeView {
  const notice = archive.withdrawn.find((other) => other.id === id);
  if (!notice) throw new Error(`There is no article ${id}, nor was one withdrawn.`);
  return { frame: toFrame(archive), lang: notice.lang, withdrawn: notice.withdrawn };
}
