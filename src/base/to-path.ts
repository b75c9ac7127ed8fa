/**
 * Puts a path of the site below the base that it is served under: `/about/` → `/news/about/`.
 *
 * @param path Begins with a slash.
 */
export function toPath(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
