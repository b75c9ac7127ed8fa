import { globSync } from 'node:fs';
import type { FrontMatter } from '../articles/article-schema.ts';
import { toArticleAddress } from '../base/address.ts';
import { toMonthAddress, toSectionAddress } from '../base/list-address.ts';

/**
 * Lists the paths that articles give a site, below its base: their own, those that they had, their
 * sections and months.
 */
export function listArticlePaths(
  articles: readonly { id: string; front: FrontMatter }[],
): string[] {
  return articles.flatMap(({ id, front }) => {
    const section = toSectionAddress(front.section);
    const month = toMonthAddress(front.published);
    return [toArticleAddress(id), section, `${section}feed.xml`, month, ...front.redirects];
  });
}

/**
 * Lists the paths of pages and files that do not depend on content.
 *
 * @param root Folder of the project.
 */
export function listFixedPaths(root: string): string[] {
  const pages = globSync('**/*.{astro,ts}', { cwd: `${root}/src/pages` })
    .filter((file) => !file.includes('['))
    .map((file) => {
      const path = file.replaceAll('\\', '/');
      if (path.endsWith('.ts')) return `/${path.replace(/\.ts$/, '')}`;
      return `/${path.replace(/(?:^|\/)index\.astro$/, '/').replace(/\.astro$/, '/')}`;
    });
  const files = globSync('**/*.*', { cwd: `${root}/public` });
  return [...pages, ...files.map((file) => `/${file}`)].map((path) => path.replace('//', '/'));
}
