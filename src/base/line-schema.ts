import { z } from 'astro/zod';

/**
 * Schema of a text of one line in front matter or in a list of names, its ends trimmed.
 *
 * @param what What to do where the text is missing or empty.
 */
export const line = (what: string) =>
  z
    .string(what)
    .trim()
    .min(1, what)
    .refine((text) => text.isWellFormed(), {
      error: 'Take out the broken character: it is one half of a pair of surrogates.',
    });
