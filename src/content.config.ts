import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { articleLoader } from './articles/store/article-loader.ts';
import { findProblems } from './desk/find-problems.ts';
import { nameLoader } from './names/registry/name-loader.ts';
import type { NameEntry } from './names/registry/registry.ts';
import { getSettings } from './settings.ts';

const settings = getSettings(process.env, process.cwd());

/** What the articles are stands in their store, and every file is checked already: here only types are told. */
const articles = defineCollection({
  loader: articleLoader(settings, findProblems),
  schema: z.object({ version: z.string() }),
});
const names = defineCollection({
  loader: nameLoader(settings),
  schema: z.object({ entries: z.array(z.custom<NameEntry>()) }),
});

export const collections = { articles, names };
