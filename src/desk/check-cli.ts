import { parseArgs } from 'node:util';
import { formatProblems } from '../base/problem.ts';
import { getNow, getSettings } from '../settings.ts';
import { checkContent } from './check-content.ts';
import { formatReport } from './format-report.ts';

/**
 * Prints what cleaning took out of each article, and fails on what an editor must mend: `npm run check`.
 * With `--json` the whole report is one JSON object.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const root = process.cwd();
const now = getNow(process.env);
const report = await checkContent(getSettings(process.env, root), root, { now });
if (values.json) console.log(JSON.stringify(report, null, 2));
else {
  console.log(formatReport(report));
  if (report.problems.length > 0)
    console.error(`\nMend this:\n\n${formatProblems(report.problems)}`);
}
if (report.problems.length > 0) process.exitCode = 1;
