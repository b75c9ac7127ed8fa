import { z } from 'astro/zod';

const text = z.string().trim().min(1).optional().catch(undefined);
const one = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
const named = z
  .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
  .transform((name) => name.replace(/\s+/gu, ' ').trim());
const names = z
  .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(named.catch('')))
  .transform((list) => list.filter((name) => name && !/^https?:/.test(name)));

/** What of schema.org’s NewsArticle is used; a value of another shape is as good as none. */
const newsSchema = z.object({
  headline: text,
  description: text,
  datePublished: text,
  dateModified: text,
  url: text,
  mainEntityOfPage: one(
    z.union([z.string(), z.object({ '@id': z.string() }).transform((page) => page['@id'])]),
  )
    .optional()
    .catch(undefined),
  articleSection: one(z.string()).optional().catch(undefined),
  inLanguage: text,
  publisher: one(named).optional().catch(undefined),
  author: names.catch([]),
});

/** Facts that a page gives about its article in JSON-LD. */
export type NewsData = {
  headline?: string | undefined;
  description?: string | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  url?: string | undefined;
  section?: string | undefined;
  lang?: string | undefined;
  publisher?: string | undefined;
  authors: string[];
};

/**
 * Reads the first article (`NewsArticle`, `Article`, `BlogPosting` …) of a page’s JSON-LD; JSON that
 * does not parse is passed over.
 */
export function findNewsData(document: Document): NewsData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const nodes = scripts.flatMap(({ textContent }) => listNodes(parseJson(textContent ?? '')));
  const article = nodes.find(isArticle);
  const data = newsSchema.safeParse(article ?? {}).data;
  if (!data) return { authors: [] };
  const { mainEntityOfPage, articleSection, inLanguage, author, url, ...rest } = data;
  return {
    ...rest,
    url: url ?? mainEntityOfPage,
    section: articleSection,
    lang: inLanguage,
    authors: author,
  };
}

function isArticle(node: object): boolean {
  const type = '@type' in node ? node['@type'] : undefined;
  return [type].flat().some((name) => /(?:Article|BlogPosting|Report)$/.test(String(name)));
}

/** Lists an object and those of its graph. */
function listNodes(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...('@graph' in value ? listNodes(value['@graph']) : [])];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
