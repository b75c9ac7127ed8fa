import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { WithdrawnArticle } from './articles/read-front-matter.ts';
import { articleLoader } from './articles/store/article-loader.ts';
import { findProblems } from './desk/find-problems.ts';
import { nameLoader } from './names/registry/name-loader.ts';
import type { NameEntry } from './names/registry/registry.ts';
import { getSettings } from './settings.ts';

const settings = getSettings(process.env, process.cwd());

/** The loaders have checked every file already, to name its lines; here only the types are told. */
const articles = defineCollection({
  loader: articleLoader(settings, findProblems),
  schema: z.object({
    dir: z.string(),
    packs: z.array(z.tuple([z.string(), z.string()])),
    withdrawn: z.array(z.custom<WithdrawnArticle>()),
  }),
});
const names = defineCollection({
  loader: nameLoader(settings),
  schema: z.object({ entries: z.array(z.custom<NameEntry>()) }),
});

export const collections = { articles, names };
