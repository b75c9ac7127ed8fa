import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { getNow, getSettings } from '../../settings.ts';
import { verifySite } from './verify-site.ts';

/**
 * Verifies a site before it is published: `npm run verify-site -- dist`. It must have been built with
 * `SITE_URL`, which is given here too.
 */
const MOST = 100;
const root = process.cwd();
const settings = getSettings(process.env, root);
const dir = resolve(root, process.argv[2] ?? settings.outDir);
if (!existsSync(resolve(dir, 'index.html'))) {
  console.error(`${dir} holds no built site. Run “npm run build” first, or name its folder.`);
  process.exitCode = 1;
} else if (!process.env['SITE_URL']) {
  console.error(
    'SITE_URL is not set, and a site that is published needs it. Set it to the address of the site, for the build and here, like SITE_URL=https://example.org.',
  );
  process.exitCode = 1;
} else {
  const { faults, articles, names, pages } = await verifySite(
    dir,
    settings,
    root,
    getNow(process.env),
  );
  for (const { file, what } of faults.slice(0, MOST)) console.error(`${file}: ${what}`);
  if (faults.length > MOST) console.error(`… and ${faults.length - MOST} more.`);
  const counts = `${articles} articles, ${names} names, ${pages} pages`;
  if (faults.length > 0) {
    console.error(`\nFaults: ${faults.length} in ${counts}. Do not publish this; build it anew.`);
    process.exitCode = 1;
  } else console.log(`Verified: ${counts}.`);
}
