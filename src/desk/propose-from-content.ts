import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listArticleFiles } from '../articles/list-article-files.ts';
import { splitFrontMatter } from '../articles/split-front-matter.ts';
import { compileNames } from '../names/match/compile-names.ts';
import type { Paragraph } from '../names/match/match-names.ts';
import { type Proposal, proposeNames } from '../names/propose/propose-names.ts';
import { loadRegistry } from '../names/registry/load-registry.ts';
import { readRejected } from './registry/rejected-names.ts';

/**
 * Proposes names that the articles of a content folder have and its registry lacks.
 *
 * @throws ContentError with what is wrong in the registry.
 */
export function proposeFromContent(contentDir: string): Proposal[] {
  const registry = loadRegistry(contentDir);
  const articles = listArticleFiles(contentDir).map((file) =>
    readParagraphs(readFileSync(join(contentDir, file), 'utf8')),
  );
  return proposeNames(articles, {
    names: compileNames(registry),
    ids: new Set(registry.entries.map(({ id }) => id)),
    rejected: readRejected(contentDir),
  });
}

/** Reads the paragraphs of an article as delivered; captions that come twice count once. */
function readParagraphs(text: string): Paragraph[] {
  const copy = splitFrontMatter(text)?.copy ?? text;
  const blocks = copy
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, '')
    .split(/\n\s*\n|\n(?=\s{2,}\S)/)
    .flatMap((block) => (isWrapped(block) ? block.replace(/\s+/g, ' ').trim() : block.split('\n')));
  return [...new Set(blocks)].map((block) => ({ text: block, role: 'body' }));
}

/** Whether a paragraph is cut into lines of one width, as mail and wires do. */
function isWrapped(block: string): boolean {
  const lines = block.trim().split('\n');
  const full = lines.slice(0, -1);
  return (
    full.length > 0 &&
    full.every(({ length }) => length > 40 && length < 90) &&
    full.some((line) => !/[.!?”"’:]\s*$/.test(line))
  );
}
