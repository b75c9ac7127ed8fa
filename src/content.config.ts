import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { articleLoader } from './article/article-loader.ts';
import type { FrontMatter } from './article/article-schema.ts';
import type { CopyFacts } from './markdown/copy-facts.ts';
import { getSettings } from './publish/settings.ts';

/** The loader has checked every file already, to name its lines; here only the types are told. */
const articles = defineCollection({
  loader: articleLoader(getSettings(process.env, process.cwd())),
  schema: z.object({
    file: z.string(),
    front: z.custom<FrontMatter>(),
    facts: z.custom<CopyFacts>(),
  }),
});

export const collections = { articles };
