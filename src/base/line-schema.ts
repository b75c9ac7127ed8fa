import { z } from 'astro/zod';

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Control signs, and those that override the direction of letters; marks that scripts need are others. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const DECEPTIVE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202D\u202E]/;

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
    })
    .refine((text) => text === '' || VISIBLE.test(text), {
      error: 'Write something that can be seen: there are only signs without a shape.',
    })
    .refine((text) => !DECEPTIVE.test(text), {
      error: ({ input }) => {
        const [sign = ''] = DECEPTIVE.exec(String(input)) ?? [];
        const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        return `Take out the sign U+${code}, which cannot be seen and can turn the text around it.`;
      },
    });
