import { formatProposals } from '../names/propose/format-proposals.ts';
import { getSettings } from '../settings.ts';
import { readNamesOptions } from './names-options.ts';
import { proposeFromContent } from './propose-from-content.ts';

/** Prints names that the copy has and the registry lacks: `npm run names`. */
try {
  const { contentDir } = getSettings(process.env, process.cwd());
  const { isJson, kind, least } = readNamesOptions(process.argv.slice(2));
  const proposals = proposeFromContent(contentDir)
    .filter((proposal) => proposal.articles >= least)
    .filter((proposal) => kind === undefined || proposal.kind === kind);
  if (isJson) {
    const shown = proposals.map(({ aliases: _, ...proposal }) => proposal);
    console.log(JSON.stringify(shown, null, 2));
  } else {
    console.log(formatProposals(proposals) || '# Every name in the copy is in the registry.');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
