import type { CheckedContent } from '../articles/checked-content.ts';
import { updateRevisions } from '../articles/revisions/update-revisions.ts';
import { updateArticles } from '../articles/store/update-articles.ts';
import { formatMoment } from '../base/dates/format-moment.ts';
import { ContentError, formatFlaws, isFault } from '../base/problem.ts';
import { findProblems } from '../desk/find-problems.ts';
import type { Settings } from '../settings.ts';

/** The content of a site, and the check of what its files do not show on their own. */
type UpdatedContent = {
  content: CheckedContent;
  /** Tells what must be mended; throws ContentError with the problems that stop a build. */
  check: () => void;
};

/**
 * Updates the store of articles.
 *
 * @param warn Tells what does not stop a build.
 * @throws ContentError with all problems, if those of files alone stop a build.
 */
export async function updateContent(
  settings: Settings,
  root: string,
  now: number,
  warn: (text: string) => void,
): Promise<UpdatedContent> {
  const { content, problems: ofFiles } = await updateArticles(settings, root, { now });
  const check = () => {
    const problems = [...ofFiles, ...findProblems(content, settings, root, now)];
    const faults = problems.filter(isFault);
    if (faults.length > 0) throw new ContentError(faults);
    if (problems.length > 0) warn(formatFlaws(problems));
    for (const { file, until } of content.waiting) {
      const time = formatMoment(until);
      warn(`${file}: waits until ${time}; nothing of it is published before.`);
    }
  };
  if (ofFiles.some(isFault)) check();
  await updateRevisions(settings, root, now, content.articles);
  return { content, check };
}
