import type { Problem } from '../../base/problem.ts';
import { parseArticlePath } from '../article-path.ts';

/** Lists the addresses of the articles whose files cannot be read as they stand. */
export function listUnread(problems: readonly Problem[]): string[] {
  const paths = problems.map(
    ({ file }) => /articles\/\d{4}\/.*$/.exec(file.replaceAll('\\', '/'))?.[0],
  );
  const places = paths.map((path) => (path ? parseArticlePath(path) : ''));
  return [...new Set(places.flatMap((place) => (typeof place === 'string' ? [] : place.id)))];
}
