/** What scripts know of the article that they stand in. */
export type ArticleData = {
  /** Address below the base. */
  path: string;
  title: string;
  lang: string;
  section: string;
  published: string;
  source: string;
};

/** Gets the article that an element of `ArticleTools.astro` stands in. */
export function getArticleData(element: Element): ArticleData {
  const { path, title, lang, section, published, source } =
    element.closest<HTMLElement>('[data-path]')?.dataset ?? {};
  return {
    path: path ?? location.pathname,
    title: title ?? document.title,
    lang: lang ?? document.documentElement.lang,
    section: section ?? '',
    published: published ?? '',
    source: source ?? '',
  };
}
