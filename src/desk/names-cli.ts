import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listArticleFiles } from '../articles/list-article-files.ts';
import { splitFrontMatter } from '../articles/split-front-matter.ts';
import { compileNames } from '../names/match/compile-names.ts';
import type { Paragraph } from '../names/match/match-names.ts';
import { formatProposals } from '../names/propose/format-proposals.ts';
import { type Proposal, proposeNames } from '../names/propose/propose-names.ts';
import { loadRegistry } from '../names/registry/load-registry.ts';
import { getSettings } from '../settings.ts';
import { site } from '../site.ts';
import { readNamesOptions } from './names-options.ts';
import { importFiles, readAuthorityFiles } from './registry/import-files.ts';
import { openRegistryFiles } from './registry/registry-files.ts';
import { readRejected } from './registry/rejected-names.ts';
import { serveReview } from './review/review-server.ts';
import { openReview } from './review/review-session.ts';

/** Prints names that the copy has and the registry lacks, opens the workshop for them, or imports authorities. */
try {
  const { contentDir } = getSettings(process.env, process.cwd());
  const options = readNamesOptions(process.argv.slice(2));
  const { isJson, isReview, imports, confirms, kind, least, port } = options;
  const isAsked = (proposal: Proposal) =>
    proposal.articles >= least && (kind === undefined || proposal.kind === kind);
  if (imports.length > 0 && !isReview)
    console.log(importFiles(contentDir, imports, { confirms, lang: site.lang }));
  if (isReview) {
    const proposals = proposeFromContent(contentDir).filter(isAsked);
    const files = openRegistryFiles(contentDir);
    const authorities = readAuthorityFiles(imports, site.lang);
    const registry = loadRegistry(contentDir);
    const session = openReview(proposals, registry, files, contentDir, authorities);
    const { url } = await serveReview(session, port);
    console.log(`${proposals.length} names to review: open ${url}`);
    console.log('Each decision is written at once; end with Ctrl+C.');
  } else if (imports.length === 0) {
    const proposals = proposeFromContent(contentDir).filter(isAsked);
    const shown = proposals.map(({ aliases: _, ...proposal }) => proposal);
    const yaml = formatProposals(proposals) || '# Every name in the copy is in the registry.';
    console.log(isJson ? JSON.stringify(shown, null, 2) : yaml);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Proposes names that the articles of a content folder have and its registry lacks.
 *
 * @throws ContentError with what is wrong in the registry.
 */
function proposeFromContent(contentDir: string): Proposal[] {
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
