import { z } from 'astro/zod';

const text = z.string().trim().min(1).optional().catch(undefined);
const firstOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema);
const list = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(schema)).catch([]);
const named = z
  .union([
    z.string().transform((name) => ({ name, type: '' })),
    z
      .object({
        name: firstOf(z.string()),
        '@type': firstOf(z.string()).optional().catch(undefined),
      })
      .transform(({ name, '@type': type = '' }) => ({ name, type })),
  ])
  .transform(({ name, type }) => ({ name: name.replace(/\s+/gu, ' ').trim(), type }));

/** The parts of schema.org’s types that are used; a value of another shape is ignored. */
const nodeSchema = z.object({
  '@type': list(z.string()),
  headline: text,
  description: text,
  datePublished: text,
  dateModified: text,
  url: text,
  mainEntityOfPage: firstOf(
    z.union([z.string(), z.object({ '@id': z.string() }).transform((page) => page['@id'])]),
  )
    .optional()
    .catch(undefined),
  articleSection: firstOf(z.string()).optional().catch(undefined),
  inLanguage: firstOf(z.string()).optional().catch(undefined),
  publisher: firstOf(named).optional().catch(undefined),
  author: list(named.catch({ name: '', type: '' })),
  articleBody: text,
  wordCount: z.coerce.number().optional().catch(undefined),
  isAccessibleForFree: z.union([z.boolean(), z.string()]).optional().catch(undefined),
});

/** An object of a page’s JSON-LD. */
export type JsonLd = z.infer<typeof nodeSchema> & {
  /** Is an article, and not the page, the site or a list. */
  isArticle: boolean;
  /** The JSON was broken, and read as far as possible. */
  isBroken: boolean;
};

/**
 * Reads the objects of a page’s JSON-LD, articles (`NewsArticle`, `BlogPosting` …) first. JSON with raw
 * line ends, comments or extra commas is mended; if it cannot be mended, dates and the headline are read
 * on their own.
 */
export function readJsonLd(document: Document): JsonLd[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const objects = scripts.flatMap(({ textContent }) => {
    const { value, isBroken } = parseJson(textContent ?? '');
    return listNodes(value).flatMap((node): JsonLd[] => {
      const { data } = nodeSchema.safeParse(node);
      if (!data) return [];
      const isArticle = data['@type'].some((name) => /(?:Article|BlogPosting|Report)$/.test(name));
      return [{ ...data, isArticle, isBroken }];
    });
  });
  return objects.sort((a, b) => Number(b.isArticle) - Number(a.isArticle));
}

/** Lists an object, those of its graph and what it is about. */
function listNodes(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  if (typeof value !== 'object' || value === null) return [];
  const inner = ['@graph', 'mainEntity'].flatMap((key) =>
    key in value ? listNodes(value[key as keyof typeof value]) : [],
  );
  return [value, ...inner];
}

const KEYS = ['headline', 'datePublished', 'dateModified', 'articleSection', 'description'];

function parseJson(written: string): { value: unknown; isBroken: boolean } {
  const json = written.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g,
    '',
  );
  for (const [text, isBroken] of [
    [json, false],
    [mendJson(json), true],
  ] as const) {
    try {
      return { value: JSON.parse(text), isBroken };
    } catch {
      // Read as far as possible, below.
    }
  }
  const found = KEYS.flatMap((key) => {
    const value = new RegExp(String.raw`"${key}"\s*:\s*"((?:[^"\\\n]|\\.)*)"`).exec(json)?.[1];
    return value ? [[key, value.replace(/\\(.)/g, '$1')] as const] : [];
  });
  const type = /"@type"\s*:\s*"(\w*(?:Article|BlogPosting))"/.exec(json)?.[1] ?? '';
  return { value: { '@type': type, ...Object.fromEntries(found) }, isBroken: true };
}

function mendJson(json: string): string {
  return json
    .replace(/[\p{Cc}]+/gu, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/[;\s]+$/, '');
}
