import { parseArgs } from 'node:util';
import { getFurnitureFile } from '../articles/furniture-file.ts';
import { toShownPath } from '../base/editors-file.ts';
import { formatProblems } from '../base/problem.ts';
import { getNow, getSettings } from '../settings.ts';
import { acceptFurniture } from './accept-furniture.ts';
import { checkContent } from './check-content.ts';
import { formatReport } from './format-report.ts';

/**
 * Prints what cleaning took out of each article, and fails on what an editor must mend: `npm run check`.
 * With `--json` the whole report is one JSON object. `--accept-furniture SOURCE` first confirms the lines that
 * recur around the texts of a source, or those named by `--line`.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    'accept-furniture': { type: 'string' },
    line: { type: 'string', multiple: true },
  },
});
const root = process.cwd();
const now = getNow(process.env);
const settings = getSettings(process.env, root);
let report = await checkContent(settings, root, { now });
const source = values['accept-furniture'];
if (source !== undefined) {
  const { contentDir } = settings;
  try {
    const accepted = acceptFurniture(contentDir, report.furniture, source, values.line);
    const file = toShownPath(getFurnitureFile(contentDir), root);
    console.error(`${accepted.length} lines of “${source}” are furniture now: see ${file}.`);
    report = await checkContent(settings, root, { now });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}
if (values.json) console.log(JSON.stringify(report, null, 2));
else {
  console.log(formatReport(report));
  if (report.problems.length > 0)
    console.error(`\nMend this:\n\n${formatProblems(report.problems)}`);
}
if (report.problems.length > 0) process.exitCode = 1;
