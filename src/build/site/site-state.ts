import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedContent } from '../../articles/checked-content.ts';
import { readFrontFile } from '../../articles/front/front-file.ts';
import { getRelease, isLongPast, NEWS_TIME } from '../../articles/is-held.ts';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import { toMoment } from '../../base/dates/to-moment.ts';
import { getDigest } from '../../base/get-digest.ts';
import type { Settings } from '../../settings.ts';
import { site } from '../../site.ts';
import { planChanges } from '../publish/plan-changes.ts';
import type { SiteBuild } from './build-state.ts';
import { findTime, type LedgerFile, readNotedState, type SiteState } from './ledger.ts';
import { beginBuild, getLedgerFile } from './site-build.ts';

/** Sources of a site: the digest of its code, settings, and content at a time. */
type Sources = {
  code: string;
  settings: Settings;
  content: Pick<CheckedContent, 'articles' | 'waiting'>;
  store: Pick<ArticleStore, 'readState'>;
  now: number;
};

/**
 * Makes the digest of all sources of a site, and finds how long they make the same site.
 *
 * @param root Folder of the project.
 */
export function readState(
  { code, settings, content, store, now }: Sources,
  root: string,
): SiteState {
  const { contentDir } = settings;
  // Files of editors for the whole site are beside the folder of articles.
  const files = readdirSync(contentDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => `${name} ${getDigest(readFileSync(join(contentDir, name)))}`)
    .sort();
  const { pins } = readFrontFile(contentDir, root);
  const ends = pins.flatMap(({ until }) => (until ? toMoment(until, site.timeZone) : []));
  return {
    digest: getDigest(code, JSON.stringify(settings), store.readState(), files.join('\n')),
    since: now,
    until: findNextMoment(content, ends, now),
  };
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Finds when a site changes though its sources do not: a held article is released, an article is no longer news, a pin
 * of the front page ends, or the day does, by which roles are held.
 *
 * @param ends When pins end.
 * @returns Milliseconds since 1970, later than `now`.
 */
export function findNextMoment(
  { articles, waiting }: Sources['content'],
  ends: readonly number[],
  now: number,
): number {
  let next = now - (now % DAY) + DAY;
  const look = (moment: number) => {
    if (moment > now && moment < next) next = moment;
  };
  for (const { until } of waiting) look(until);
  for (const end of ends) look(end);
  for (const { front } of articles) {
    if (!isLongPast(front, now)) look(getRelease(front) + NEWS_TIME);
  }
  return next;
}

/**
 * Finds whether a build would make the published site again: its sources and the time allow it, none of its files has
 * changed, and there are no others.
 *
 * @param stamp As `makeStamp` gives it.
 * @returns The build with the files of the last one; nothing if there is something to do.
 */
export function findSameSite(
  settings: Settings,
  root: string,
  { stamp, state: { digest, since } }: { stamp: string; state: SiteState },
): SiteBuild | undefined {
  const noted = readNotedState(getLedgerFile(settings, root));
  if (noted?.digest !== digest || since < noted.since || since >= noted.until) return undefined;
  const build = beginBuild(settings, root, stamp);
  const { last, target, years } = build;
  const isChanged = (file: LedgerFile) => file.isOutdated || findTime(file) !== file.time;
  if (!target || years.size > 0 || [...last.values()].some(isChanged)) return undefined;
  const files = [...last.keys()];
  const { cleared, removed } = planChanges(target, { files, put: [], gone: [] });
  return cleared.length + removed.length === 0 ? build : undefined;
}
