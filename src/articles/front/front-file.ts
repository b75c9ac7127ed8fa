import { join } from 'node:path';
import { z } from 'astro/zod';
import { toMoment } from '../../base/dates/to-moment.ts';
import { readEditorsFile } from '../../base/editors-file.ts';
import type { Problem } from '../../base/problem.ts';
import { parseYaml } from '../../base/yaml/parse-yaml.ts';
import { site } from '../../site.ts';
import { day } from '../article-schema.ts';

/** An article that an editor puts at the head of the front page. */
export type Pin = {
  /** Address below the base, without slashes at its ends: `2024/09/talks-open`. */
  id: string;
  /** A day, at whose beginning it goes, or a time; for good where it is left out. */
  until?: string;
  /** Line of the file that names it. */
  line: number;
};

const PIN = 'Write it like “- { article: /2024/09/talks-open/, until: 2024-09-10 }”.';

/** What the file of the front page may say: `content/front.yaml`. */
export const frontSchema = z.strictObject(
  {
    /** The first leads, the others follow in this order. */
    pinned: z
      .array(
        z.strictObject(
          {
            article: z
              .string('Write the address of an article, like /2024/09/talks-open/.')
              .regex(
                /^\/\d{4}\/\d\d\/[^/]+\/?$/,
                'Write the address of an article, like /2024/09/talks-open/.',
              ),
            until: day.nullish(),
          },
          PIN,
        ),
        `Write a list. ${PIN}`,
      )
      .nullish(),
  },
  `Write “pinned:”, and articles below it. ${PIN}`,
);

/** What is pinned to the front page, as the file says, and what an editor must mend in it. */
export type FrontFile = { file: string; pins: Pin[]; problems: Problem[] };

/**
 * Reads the editor's file of the front page; where there is none, nothing is pinned.
 *
 * @param root Folder that paths in messages start from.
 */
export function readFrontFile(contentDir: string, root: string): FrontFile {
  const { file, text, problems } = readEditorsFile(join(contentDir, 'front.yaml'), root);
  if (problems) return { file, pins: [], problems };
  const parsed = parseYaml(text, frontSchema, { file });
  if (parsed.problems) return { file, pins: [], problems: parsed.problems };
  const pins = (parsed.data.pinned ?? []).map(({ article, until }, index): Pin => {
    const id = article.replace(/^\/|\/$/g, '').normalize('NFC');
    return { id, line: parsed.lineOf(['pinned', index]), ...(until && { until }) };
  });
  return { file, pins, problems: [] };
}

/** Tells whether a pin has run out: a day ends it where that day begins in the site's zone. */
export function isPast({ until }: Pick<Pin, 'until'>, now: number): boolean {
  return until !== undefined && toMoment(until, site.timeZone) <= now;
}
