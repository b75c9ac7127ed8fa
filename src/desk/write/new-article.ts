import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { articleSchema } from '../../articles/article-schema.ts';
import { listArticleFiles } from '../../articles/list-article-files.ts';
import { toDay } from '../../base/dates/to-moment.ts';
import { getDigest } from '../../base/get-digest.ts';
import { writeNewFile } from '../../importer/archive/apply-steps.ts';
import { getFolder } from '../../importer/archive/import-context.ts';
import { makeArticleFile } from '../../importer/archive/plan-article.ts';
import { makeSlug } from '../../importer/make-slug.ts';
import { site } from '../../site.ts';

/** What an article begins with. */
export type Beginning = { title: string; section: string; source: string; published: string };

/** Asks a question and gives what was answered; `shown` stands for an empty answer. */
export type Ask = (question: string, shown?: string) => Promise<string>;

/** What must be known, in the order of the questions. */
const QUESTIONS = [
  { key: 'title', flag: 'the headline', question: 'Headline', schema: articleSchema.shape.title },
  { key: 'section', flag: '--section', question: 'Section', schema: articleSchema.shape.section },
  {
    key: 'source',
    flag: '--source',
    question: 'Source',
    schema: articleSchema.shape.source.shape.name,
  },
  { key: 'published', flag: '--date', question: 'Date', schema: articleSchema.shape.published },
] as const;

/** What stands in the place of copy that is not written yet. */
const COPY = 'Write here, and take out “draft: true” when it may be published.';

/**
 * Completes what an article begins with: the source is the site and the day is today where nobody says
 * otherwise, and what is missing or wrong is asked.
 *
 * @param now Milliseconds since 1970.
 * @param ask Left out where nobody can answer.
 * @throws Error that says what is missing or wrong, and what to write.
 */
export async function completeBeginning(
  given: Partial<Beginning>,
  now: number,
  ask?: Ask,
): Promise<Beginning> {
  const usual: Partial<Beginning> = { source: site.name, published: toDay(now, site.timeZone) };
  const complete: Beginning = { title: '', section: '', source: '', published: '' };
  for (const { key, flag, question, schema } of QUESTIONS) {
    const fallback = usual[key];
    let value = given[key] ?? (ask ? await ask(question, fallback) : fallback);
    for (;;) {
      const { data, error } = schema.safeParse(value || (fallback ?? ''));
      if (data !== undefined) {
        complete[key] = data;
        break;
      }
      const what = error?.issues[0]?.message ?? '';
      if (!ask) {
        const wrong = value ? `${flag} is “${value}”` : `${flag} is missing`;
        throw new Error(`${wrong}. ${what} Like: npm run new -- "Talks Open" --section World`);
      }
      value = await ask(`${what}\n${question}`, fallback);
    }
  }
  return complete;
}

/**
 * Writes the file of a new article, a draft, into the folder of its month; where its address is taken, a
 * number is added to it.
 *
 * @returns Path of the file.
 */
export async function writeNewArticle(contentDir: string, beginning: Beginning): Promise<string> {
  const { title, section, source: sourceName, published } = beginning;
  const folder = join('articles', getFolder(published));
  const facts = { title, section, sourceName, published, ...(site.lang !== 'en' && LANG) };
  const text = makeArticleFile(facts, COPY, { form: 'markdown', isDraft: true });
  const isTaken = (slug: string) => listSlugs(join(contentDir, folder)).has(slug);
  const slug = makeSlug(title, getDigest(title), isTaken);
  const path = join(contentDir, folder, `${slug}.md`);
  await writeNewFile(path, text);
  return path;
}

const LANG = { lang: site.lang };

/** Lists the slugs of a month, those in deeper folders included. */
function listSlugs(folder: string): Set<string> {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    return new Set(files.map((file) => (/([^\\/]+)\.md$/.exec(file)?.[1] ?? '').normalize('NFC')));
  } catch {
    return new Set();
  }
}

/** Files that are asked for the sections that there are: the latest. */
const LATEST = 300;

/** Lists the sections of the latest articles, so that a new one is spelt as they are. */
export function listSections(contentDir: string, read: (path: string) => string): string[] {
  const latest = listArticleFiles(contentDir).slice(-LATEST);
  const sections = latest.flatMap((path) => {
    const [, name] =
      /^section:[ \t]+["']?(.*?)["']?[ \t]*$/m.exec(read(join(contentDir, path))) ?? [];
    return name ? [name] : [];
  });
  return [...new Set(sections)].sort();
}
