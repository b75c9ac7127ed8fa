import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listArticleFiles } from '../articles/list-article-files.ts';
import { splitFrontMatter } from '../articles/split-front-matter.ts';
import { ContentError } from '../base/problem.ts';
import { formatProposals } from '../names/index/format-proposals.ts';
import { proposeNames } from '../names/index/propose-names.ts';
import { compileNames } from '../names/match/compile-names.ts';
import { loadRegistry } from '../names/registry/load-registry.ts';
import { getSettings } from '../settings.ts';

/** Prints names that the copy has and the registry lacks: `npm run names [least number of mentions]`. */
try {
  const { contentDir } = getSettings(process.env, process.cwd());
  const names = compileNames(loadRegistry(contentDir));
  const articles = listArticleFiles(contentDir).map((file) => {
    const text = readFileSync(join(contentDir, file), 'utf8');
    const copy = splitFrontMatter(text)?.copy ?? text;
    return [...new Set(copy.split(/\n+/))].map((line) => ({ text: line, role: 'body' as const }));
  });
  const least = Number(process.argv[2] ?? 1);
  const proposals = proposeNames(articles, names).filter(({ count }) => count >= least);
  console.log(formatProposals(proposals) || 'Every name in the copy is in the registry.');
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
