import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, makeTestDir } from '../build-site.ts';
import { changeFile, TALKS, writeMixedContent } from '../inputs/mixed-content.ts';
import { testSites } from '../test-sites.ts';
import { ask } from './ask.ts';
import {
  listServers,
  printConf,
  type RunningServer,
  runServer,
  type ServerName,
} from './run-server.ts';

/** A site that is replaced while a server serves it, and readers ask for its pages and their parts. */
const root = makeTestDir('replaced');
const content = join(root, 'content');
const site = join(root, 'site');
// Apache reads as another user than the one who builds.
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true }));

const REPLACEMENTS = 20;
const READERS = 4;
const PAGES = [
  '/',
  '/search/',
  '/archive/',
  '/2025/02/short-notice-1/',
  `/${TALKS.slice('articles/'.length, -'.md'.length)}/`,
];

/** What a page asks for by a name that is of its content alone: scripts, pictures, fonts. */
function listParts(html: string): string[] {
  return [...html.matchAll(/["' ](\/(?:_astro|photos|fonts)\/[^"' ]+)/g)].map(
    ([, path = '']) => path,
  );
}

/** What the page of search asks for before its first answer. */
function listIndex(entry: string): string[] {
  const hashes: { languages: Record<string, { hash: string }> } = JSON.parse(
    entry || '{ "languages": {} }',
  );
  return Object.values(hashes.languages).map(({ hash }) => `/pagefind/pagefind.${hash}.pf_meta`);
}

test.each(listServers())(
  '%s gives whole pages of one build each, and their parts, also once that build is the last but one',
  async (name) => {
    writeMixedContent(content);
    expect(await build()).toBe(0);
    const server = await runServer(name, (port) => makeConf(name, port, 0));
    try {
      const reading = openReading(server);
      const built = new Set(listBuilt());
      let isOver = false;
      const readers = Array.from({ length: READERS }, async () => {
        while (!isOver) for (const page of PAGES) await reading.read(page);
      });
      for (let round = 1; round <= REPLACEMENTS; round++) {
        const parts = new Set((await Promise.all(PAGES.map(reading.read))).flat());
        change(round);
        expect(await build()).toBe(0);
        for (const page of listBuilt()) built.add(page);
        if (name === 'apache') server.reload(makeConf(name, server.port, round));
        // Readers have the last build before them, and ask for its parts now.
        for (const path of parts) await reading.get(path);
      }
      isOver = true;
      await Promise.all(readers);
      expect(reading.faults).toEqual([]);
      expect([...reading.pages].filter((page) => !built.has(page))).toEqual([]);
      // Otherwise nothing was read while the site was replaced.
      expect(reading.pages.size).toBeGreaterThan(REPLACEMENTS);
    } finally {
      await server.close();
    }
  },
);

/** Apache is given copies that no build changes, as the README says; others serve the site from where it lies. */
function makeConf(name: ServerName, port: number, round: number): string {
  const conf = { ...testSites.hard, env: { ...testSites.hard.env, OUT_DIR: site } };
  const copy = join(root, `site-${round}`);
  if (name === 'apache') execFileSync('cp', ['-al', site, copy]);
  const folder = name === 'apache' ? copy : site;
  return printConf(name, conf, '--listen', `127.0.0.1:${port}`, '--root', folder);
}

const build = () => buildSite(content, site, { env: { OLD_PARTS: 'on' } });
const listBuilt = () => PAGES.map((page) => readFileSync(join(site, page, 'index.html'), 'utf8'));

/** Reads pages of a server with all their parts; gathers what it did not give, and what the pages were. */
function openReading({ port }: RunningServer) {
  const faults: string[] = [];
  const pages = new Set<string>();
  const get = async (path: string): Promise<string> => {
    const { status, body } = await ask({ port, path });
    if (status === 200) return body.toString();
    faults.push(`${status} for ${path}`);
    return '';
  };
  const read = async (page: string): Promise<string[]> => {
    const html = await get(page);
    pages.add(html);
    const parts = [...listParts(html), ...listIndex(await get('/pagefind/pagefind-entry.json'))];
    for (const path of parts) await get(path);
    return parts;
  };
  return { faults, pages, get, read };
}

/** Another headline and another photo, so that pages, pictures and the index of search change. */
function change(round: number): void {
  changeFile(content, TALKS, /^title: (?:Round \d+, )?/m, `title: Round ${round}, `);
  const [photo = ''] = globSync('**/*.{jpg,png}', { cwd: join(content, 'articles') }).sort();
  const own = join(content, 'articles', photo);
  const pictures = ['public/icons/apple-touch-180.png', join('src/tests/content/articles', photo)];
  const now = readFileSync(own);
  cpSync(pictures.find((file) => !readFileSync(file).equals(now)) ?? own, own);
}
