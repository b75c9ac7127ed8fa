import { z } from 'astro/zod';
import { isLanguage } from '../../base/language/is-language.ts';
import { line } from '../../base/line-schema.ts';
import { oldPath } from '../../base/old-path-schema.ts';
import type { Kind, Term } from './registry.ts';

/** Signs: the longest official names of states and bodies have some 120. */
const LONGEST_NAME = 200;
const spelling = (what: string) =>
  line(what).refine((text) => text.length <= LONGEST_NAME, {
    error: ({ input }) =>
      `The name has ${String(input).length} signs, more than ${LONGEST_NAME}. Write a shorter one.`,
  });
/** Spellings of one name: who is written in most ways has some two hundred. */
const MOST_NAMES = 500;
const list = (what: string) =>
  z
    .array(spelling(what), what)
    .max(MOST_NAMES, `Write ${MOST_NAMES} at the most; each is compared with all others.`)
    .nullish()
    .transform((names) => names ?? []);
const degrees = (limit: number) => {
  const what = `Write degrees as a number from -${limit} to ${limit}.`;
  return z.number(what).min(-limit, what).max(limit, what);
};
const ENTRY = 'Begin each entry with “- id: …”, and give it “name” and “summary”.';

const ROLES =
  'Write a list of roles that lead to this entry, like “MI6 chief”, or { role: MI6 chief, from: 2020, to: 2025 }.';
const DAY = 'Write a year, a month or a day, like 2016 or 2016-03-30.';
const day = z
  .union([z.number(), z.string()], DAY)
  .transform(String)
  .refine((text) => /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text), DAY)
  .optional();
const term = z
  .strictObject({ role: line(ROLES), from: day, to: day }, ROLES)
  .transform(({ role, from, to }): Term => ({ role, ...(from && { from }), ...(to && { to }) }));

const shared = {
  id: z
    .string('Give an id like ibrahim-kalin; it becomes the address.')
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Write the id in a–z, 0–9 and single hyphens.')
    .max(LONGEST_NAME, `Write ${LONGEST_NAME} letters at the most: a folder is named like it.`),
  name: spelling('Give the name as articles write it.'),
  native: z
    .record(
      z.string().refine(isLanguage),
      spelling('Write the name in that language.'),
      'Write it like { ar: طرابلس }, under a language tag (BCP 47).',
    )
    .nullish()
    .transform((names) => Object.entries(names ?? {}).map(([lang, name]) => ({ lang, name }))),
  aliases: list('Write a list of other spellings, each in one line; quote numbers.'),
  short: list('Write a list of short spellings, like “Central Bank”.').transform((names) =>
    names.length > 0 ? names : undefined,
  ),
  roles: z
    .array(z.union([line(ROLES), term], ROLES), ROLES)
    .nullish()
    .transform((roles) =>
      (roles ?? []).map((role): Term => (typeof role === 'string' ? { role } : role)),
    ),
  /** Ids of others who bear one of its spellings, and name it in turn. */
  namesakes: list(
    'Write a list of ids of those who bear the same name, like [james-baker-2].',
  ).transform((ids) => (ids.length > 0 ? ids : undefined)),
  summary: line('Say in one line who or what it is.'),
  /** Addresses that the page had before; each leads to the one that it has. */
  redirects: z
    .array(oldPath, 'Write a list of paths that the page had, like [/people/old-id/].')
    .nullish()
    .transform((paths) => (paths && paths.length > 0 ? paths : undefined)),
  wikidata: z
    .string('Write the id of a Wikidata item, like Q1016.')
    .regex(/^Q[1-9]\d*$/, 'Write the id of a Wikidata item, like Q1016.')
    .optional(),
};

const HTTP_URL = 'Write a list of whole addresses, like [https://example.org/ana].';
/** Whoever may sign articles. */
const signer = {
  ...shared,
  reporter: z.boolean('Write true for who signs articles, or leave the key out.').optional(),
  sameAs: z
    .array(z.url({ protocol: /^https?$/, error: HTTP_URL }), HTTP_URL)
    .nullish()
    .transform((urls) => (urls && urls.length > 0 ? urls : undefined)),
  fediverse: z
    .string('Write an address of the fediverse, like "@ana@social.example".')
    .regex(
      /^@[\w.-]+@[\w.-]+\.[a-z]+$/i,
      'Write an address of the fediverse, like "@ana@social.example".',
    )
    .optional(),
};
const name = z.strictObject(signer, ENTRY);
const place = z.strictObject(
  {
    ...shared,
    within: line('Give the id of the place that it lies in, or leave the key out.').optional(),
    coordinates: z
      .tuple([degrees(90), degrees(180)], {
        error: 'Write latitude, then longitude, in degrees: [32.89, 13.19].',
      })
      .optional(),
    country: z
      .string('Write the two capital letters of ISO 3166, like LY.')
      .regex(/^[A-Z]{2}$/, 'Write the two capital letters of ISO 3166, like LY.')
      .optional(),
    timezone: z
      .string()
      .regex(
        /^[A-Z]\w+\/\w+(?:\/\w+)?$/,
        'Write a time zone named after the city, like Africa/Tripoli.',
      )
      .optional(),
  },
  ENTRY,
);

/** What a file of names may hold, by kind. */
export const nameSchemas = {
  people: z.array(name, `The file is no list. ${ENTRY}`),
  places: z.array(place, `The file is no list. ${ENTRY}`),
  organizations: z.array(name, `The file is no list. ${ENTRY}`),
} satisfies Record<Kind, unknown>;

type WrittenPlace = z.infer<typeof place>;
export type WrittenName = Pick<WrittenPlace, keyof typeof shared> &
  Partial<WrittenPlace> &
  Partial<z.infer<typeof name>>;
