import { z } from 'astro/zod';
import { findLanguage, isLanguage } from '../base/language/is-language.ts';
import { line } from '../base/line-schema.ts';
import { oldPath } from '../base/old-path-schema.ts';
import { slugify } from '../base/text/slugify.ts';
import { site } from '../site.ts';
import { mendDate } from './faults/mend-date.ts';
import { LABELS } from './label.ts';

/** A day, or a moment with its zone; kept as written, as a day has no time zone. */
export const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: ({ input }) => {
    const meant = typeof input === 'string' ? mendDate(input, site.timeZone) : undefined;
    return meant
      ? `Write “${meant}”.`
      : 'Write a date like 2024-09-07, or a time with its zone like 2024-09-07T18:30:00+03:00.';
  },
});

const httpUrl = z
  .url({
    protocol: /^https?$/,
    error: 'Write a whole address that begins with https:// or http://.',
  })
  .refine((url) => url.isWellFormed(), {
    error: 'Take out the broken character: it is one half of a pair of surrogates.',
  })
  .refine((url) => !URL.canParse(url) || new URL(url).username === '', {
    error: 'Take out the user’s name before “@”: readers would be sent there with it.',
  });

const language = z.string().refine(isLanguage, {
  error: ({ input }) => {
    const meant = typeof input === 'string' ? findLanguage(input) : undefined;
    return meant
      ? `This is no language tag. Write “lang: ${meant}”.`
      : 'Write a language tag (BCP 47), like en, ar or tr.';
  },
});

/** Its address is made of its letters and digits; a file's name holds 255 bytes. */
const section = line('Name the section, like “section: Arab World”.')
  .max(80, 'Write a name of 80 letters at the most.')
  .regex(/[\p{L}\p{N}]/u, 'Write a name with a letter or a digit in it.')
  .refine((name) => Buffer.byteLength(slugify(name)) <= 200, {
    error: 'Write a shorter name: its address would be longer than a folder’s name may be.',
  });

const source = z.strictObject(
  {
    name: line('Name the publisher of the copy, like “name: Asharq Al-Awsat”.'),
    url: httpUrl.optional(),
  },
  'Say where the copy is from, like “source: { name: Asharq Al-Awsat, url: https://… }”.',
);

/** A picture beside the file of the article; its caption is in the copy. */
const photo = z.strictObject(
  {
    src: z
      .string()
      .regex(/^\.\/[^/\\\p{Cc}]+$/u, 'Name a file beside the article, like “src: ./harbour.jpg”.'),
    alt: line('Say what the picture shows, for those who do not see it.'),
  },
  'Give a picture like “photo: { src: ./harbour.jpg, alt: Boats in a harbour }”.',
);

const withdrawal = z.strictObject(
  { date: day, reason: line('Say why in a sentence, for those who come to the address.') },
  'Write it like “withdrawn: { date: 2024-09-09, reason: The report was wrong. }”.',
);

const CORRECTION =
  'Write it like “corrections: [{ date: 2024-09-08, text: What was corrected. }]”.';

/** Front matter of an article: the keys of `content/articles/**.md`. */
export const articleSchema = z.strictObject(
  {
    title: line('Give the headline, like “title: Talks Open in Geneva”.'),
    dek: line('Write a sentence, or leave the key out.').nullish(),
    published: day,
    updated: day.nullish(),
    corrections: z
      .array(
        z.strictObject({ date: day, text: line('Say what was corrected.') }, CORRECTION),
        CORRECTION,
      )
      .nullish()
      .transform((list) => list ?? []),
    section,
    label: z
      .enum(LABELS, { error: `Write one of ${LABELS.join(', ')}, or leave the key out.` })
      .nullish(),
    source,
    byline: z
      .array(
        line('Write a name, or leave the entry out.'),
        'Write a list of names, like [Jane Doe].',
      )
      .nullish()
      .transform((list) => list ?? []),
    photo: photo.nullish(),
    lang: language.default('en'),
    /** How the copy was delivered: as markdown, or as plain text in which `*` and `#` mean nothing. */
    copy: z.enum(['markdown', 'plain'], { error: 'Write markdown or plain.' }).default('markdown'),
    /** Addresses that the article had before; each leads to the one that it has. */
    redirects: z
      .array(oldPath, 'Write a list of paths, like [/2023/12/talks-open/].')
      .nullish()
      .transform((list) => list ?? []),
    draft: z.boolean('Write true or false.').default(false),
  },
  'Front matter is keys and values. Write each on a line, like “title: Talks Open in Geneva”.',
);

/** A draft may still lack what a published article must have. */
export const draftSchema = articleSchema.extend({
  published: day.nullish(),
  section: articleSchema.shape.section.nullish(),
  source: source.nullish(),
  draft: z.literal(true),
});

/** A withdrawn article keeps its address alone, with a notice: it may lack anything else. */
export const withdrawnSchema = draftSchema.extend({
  title: articleSchema.shape.title.nullish(),
  withdrawn: withdrawal,
  draft: articleSchema.shape.draft,
});

export type FrontMatter = z.infer<typeof articleSchema>;
