import { site } from '../../site.ts';
import type { Archive } from '../data/archive.ts';
import { type Frame, type PageLink, toFrame } from '../layout/frame.ts';

/** All that the page of feeds shows. */
export type FeedsView = {
  frame: Frame;
  /** What has a feed, the whole site first; its feeds lie below its address. */
  feeds: PageLink[];
};

/** Makes the view of the page of feeds. */
export function toFeedsView(archive: Archive): FeedsView {
  const sections = archive.sections.map(({ name, path }) => ({ name, path }));
  return { frame: toFrame(archive), feeds: [{ name: site.name, path: '/' }, ...sections] };
}
