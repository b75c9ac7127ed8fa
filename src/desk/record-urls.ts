import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getSettings } from '../settings.ts';
import { listPageUrls, parseUrlList } from './page-urls.ts';

// Records the addresses of the built site in `urls.txt` of the content folder. `npm run urls` runs it.
const REMARK = '# Every address ever published: “npm run urls” adds to it, nothing is taken out.\n';
const { contentDir, outDir } = getSettings(process.env, process.cwd());
const file = join(contentDir, 'urls.txt');
const before = parseUrlList(await readFile(file, 'utf8').catch(() => ''));
const all = [...new Set([...before, ...listPageUrls(outDir)])].sort();
await writeFile(file, `${REMARK}${all.join('\n')}\n`);
console.log(`${all.length - before.length} addresses are new in ${file}.`);
