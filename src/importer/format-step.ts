import { relative } from 'node:path';
import type { Evidence } from './delivery.ts';
import type { ImportStep } from './import-step.ts';

/** How to give each fact that a draft lacks. */
const FLAGS: Record<string, string> = {
  title: 'a headline (--title “Talks Open in Geneva”, for one article)',
  published: 'a date (--date 2024-09-07)',
  section: 'a section (--section World)',
  source: 'a source (--source “The Wire”)',
};

/**
 * Tells an editor what becomes of one article.
 *
 * @param root Folder that shown paths start from.
 * @param isUpdate Changed versions are written.
 */
export function formatStep(
  step: ImportStep,
  { root, isUpdate }: { root: string; isUpdate: boolean },
): string {
  const path = show(step.path, root);
  if (step.kind === 'known') return `  known    ${path}: nothing has changed`;
  if (step.kind === 'twice') return `  repeated ${path}: it stands twice in what is imported`;
  if (step.kind === 'changed') {
    const what = isUpdate
      ? 'a changed version, taken'
      : 'a changed version, left out; take it with --update';
    return [`  changed  ${path}: ${what}`, ...step.diff.map((line) => `           ${line}`)].join(
      '\n',
    );
  }
  if (step.kind === 'completed') {
    const what = isUpdate
      ? `completed, was ${show(step.from, root)}`
      : `facts for ${show(step.from, root)}; take them with --update`;
    return `  draft    ${path}: ${what}${listLacks(step.lacks)}`;
  }
  const { title, published, section, sourceName, lang, byline, sourceUrl } = step.facts;
  const facts = [
    title,
    published,
    section,
    sourceName,
    byline?.join(' and '),
    lang,
    `${step.words} words`,
  ];
  const kind = /^draft: true$/m.test(step.text) ? 'draft   ' : 'new     ';
  return [
    `  ${kind} ${path}${listLacks(step.lacks)}`,
    `           ${facts.filter(Boolean).join(' · ')}`,
    ...(sourceUrl ? [`           ${sourceUrl}`] : []),
    ...step.notes.map((note) => `           ${note}`),
  ].join('\n');
}

/** Tells what was said of each fact, a line each: `published 2024-09-07 · JSON-LD NewsArticle`. */
export function formatEvidence(evidence: readonly Evidence[]): string[] {
  return evidence.map(({ fact, value, from, refused }) => {
    const why = refused ? `, left out: ${refused}` : '';
    return `             ${fact.padEnd(10)} ${value} · ${from}${why}`;
  });
}

function listLacks(lacks: readonly string[]): string {
  return lacks.length > 0 ? `: it lacks ${lacks.map((key) => FLAGS[key] ?? key).join(', ')}` : '';
}

function show(path: string, root: string): string {
  const near = relative(root, path);
  return near.startsWith('..') ? path : near;
}
