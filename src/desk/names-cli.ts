import { formatProposals } from '../names/propose/format-proposals.ts';
import type { Proposal } from '../names/propose/propose-names.ts';
import { loadRegistry } from '../names/registry/load-registry.ts';
import { getSettings } from '../settings.ts';
import { site } from '../site.ts';
import { readNamesOptions } from './names-options.ts';
import { proposeFromContent } from './propose-from-content.ts';
import { importFiles, readAuthorityFiles } from './registry/import-files.ts';
import { openRegistryFiles } from './registry/registry-files.ts';
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
