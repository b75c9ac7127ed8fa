import { join } from 'node:path';
import { stringify } from 'yaml';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import { countWords } from '../facts/count-words.ts';
import { settleFacts } from '../facts/settle-facts.ts';
import type { ImportStep } from '../import-step.ts';
import { makeSlug } from '../make-slug.ts';
import { digestText } from './digest-text.ts';
import { identify } from './identify.ts';
import { getFolder, type ImportContext } from './import-context.ts';
import { planKnownArticle } from './plan-known-article.ts';

/** Words that stand for a headline in a draft that has none. */
const TITLE_WORDS = 8;

/**
 * Decides what becomes of one delivered article, and remembers it for those that follow.
 *
 * @returns What to do; nothing is written yet.
 */
export function planArticle(delivery: Delivery, context: ImportContext): ImportStep {
  const { known, given, contentDir } = context;
  const { facts, notes } = settleFacts(delivery, given, known.sections);
  const { copy, form, isDraft = false } = delivery;
  const identity = identify(copy, facts);
  const twin = known.find(identity);
  if (twin) return planKnownArticle(delivery, facts, twin, context);

  const lacks = [
    ...(facts.title ? [] : ['title']),
    ...(facts.published ? [] : ['published']),
    ...(facts.section ? [] : ['section']),
    ...(facts.sourceName ? [] : ['source']),
  ];
  const title = facts.title ?? takeFirstWords(copy);
  const folder = getFolder(facts.published);
  const toPath = (slug: string) => join(contentDir, 'articles', folder, `${slug}.md`);
  const isTaken = (slug: string) => known.hasId(`${folder}/${slug}`) || known.hasPath(toPath(slug));
  const slug = makeSlug(title, digestText(copy), isTaken);
  const text = makeArticleFile({ ...facts, title }, copy, {
    form,
    isDraft: isDraft || lacks.length > 0,
  });
  const path = toPath(slug);
  const { section } = facts;
  const article = { ...identity, path, section, id: `${folder}/${slug}`, lacks };
  known.add(article);
  known.take(article);
  return {
    kind: 'new',
    title,
    path,
    text,
    lacks,
    facts,
    notes,
    words: countWords(copy, facts.lang),
  };
}

function takeFirstWords(copy: string): string {
  const words = copy.split(/\s+/u).filter(Boolean);
  const first = words.slice(0, TITLE_WORDS).join(' ').slice(0, 80);
  return `No headline: ${first}…`;
}

/**
 * Writes an article’s file: front matter of the facts that there are, and the copy as delivered.
 *
 * @param isDraft Keeps it off the site.
 */
export function makeArticleFile(
  facts: DeliveredFacts & { title: string },
  copy: string,
  { form, isDraft }: { form: 'plain' | 'markdown'; isDraft: boolean },
): string {
  const { title, dek, published, updated, section, sourceName, sourceUrl, byline, lang } = facts;
  const front = {
    title,
    ...(dek && { dek }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(section && { section }),
    ...(sourceName && { source: { name: sourceName, ...(sourceUrl && { url: sourceUrl }) } }),
    ...(byline && byline.length > 0 && { byline }),
    ...(lang && { lang }),
    ...(form === 'plain' && { copy: form }),
    ...(isDraft && { draft: true }),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${copy}\n`;
}
