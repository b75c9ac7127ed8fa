import { join } from 'node:path';
import { stringify } from 'yaml';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import { countWords } from '../facts/count-words.ts';
import { mergeFacts } from '../facts/merge-facts.ts';
import type { ImportStep } from '../import-step.ts';
import { makeSlug } from '../make-slug.ts';
import { digestText } from './digest-text.ts';
import { identify } from './identify.ts';
import { getFolder, type ImportContext } from './import-context.ts';
import { planUpdate } from './plan-update.ts';

/** Words that stand for a headline in a draft that has none. */
const TITLE_WORDS = 8;

/**
 * Decides what becomes of a delivered article, and adds it to the archive for those that follow.
 *
 * @returns What to do; nothing is written yet.
 */
export function planArticle(delivery: Delivery, context: ImportContext): ImportStep {
  const { archive, given, contentDir } = context;
  const { facts, notes } = mergeFacts(delivery, given, archive.sections);
  const { copy, form, isDraft = false } = delivery;
  const identity = identify(copy, facts);
  const twin = archive.find(identity);
  if (twin) return planUpdate(delivery, facts, twin, context);

  const lacks = [
    ...(facts.title ? [] : ['title']),
    ...(facts.published ? [] : ['published']),
    ...(facts.section ? [] : ['section']),
    ...(facts.sourceName ? [] : ['source']),
  ];
  const title = facts.title ?? getFirstWords(copy);
  const folder = getFolder(facts.published);
  const toPath = (slug: string) => join(contentDir, 'articles', folder, `${slug}.md`);
  const isTaken = (slug: string) =>
    archive.hasId(`${folder}/${slug}`) || archive.hasPath(toPath(slug));
  const slug = makeSlug(title, digestText(copy), isTaken);
  const text = makeArticleFile({ ...facts, title }, copy, {
    form,
    isDraft: isDraft || lacks.length > 0,
  });
  const path = toPath(slug);
  const { section } = facts;
  const article = { ...identity, path, section, id: `${folder}/${slug}`, lacks };
  archive.add(article);
  archive.claim(article);
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

function getFirstWords(copy: string): string {
  const words = copy.split(/\s+/u).filter(Boolean);
  const first = words.slice(0, TITLE_WORDS).join(' ').slice(0, 80);
  return `No headline: ${first}…`;
}

/**
 * Makes an article’s file: front matter of the facts found, and the copy as delivered.
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
