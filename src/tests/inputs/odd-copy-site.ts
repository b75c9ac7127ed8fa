import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { verifySite } from '../../build/verify/verify-site.ts';
import { type ContentReport, checkContent } from '../../desk/check-content.ts';
import { buildSite, makeTestDir } from '../build-site.ts';
import { findDifferences } from '../checks/find-differences.ts';
import { formatOddCopy, type OddCopy } from '../hostile/odd-copies.ts';
import { NOW } from '../test-sites.ts';

const FINE = ['boats', 'cranes', 'ropes'].map((slug) => ({
  path: `articles/2024/09/${slug}.md`,
  text: `---\ntitle: The ${slug}\npublished: 2024-09-07\nsection: World\nsource: { name: Wire }\n---\n\nThe ${slug} of Tripoli were seen on Monday.\n`,
}));
const PLACES = '- { id: tripoli, name: Tripoli, summary: A city. }\n';
/** Pages and files that show an article beside its own page. */
const SHOWS =
  /^(?:2023\/|bylines\/|feed\.|index\.html|archive\/|sections\/|pagefind\/|names\/|data\/|offline\/|odd\/|search\/|sitemap|sw\.js|_)/;

/** A site of fine articles, to which odd ones are added. */
export type OddSite = {
  /** Builds it with these beside the fine ones. */
  build: (copies: readonly OddCopy[]) => Promise<{
    code: number | null;
    /** Files that are not as they are where the copy is harmless, those left out that show the article. */
    harmed: string[];
    /** What the site lacks that the copy says. */
    faults: string[];
    report: ContentReport;
  }>;
  close: () => void;
};

/** Opens a site for odd copies. */
export function openOddSite(): OddSite {
  const root = makeTestDir('odd');
  const content = join(root, 'content');
  const write = (dir: string, path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const fill = (dir: string, copies: readonly OddCopy[]) => {
    rmSync(dir, { recursive: true, force: true });
    write(dir, 'names/places.yaml', PLACES);
    for (const { path, text } of FINE) write(dir, path, text);
    for (const copy of copies) write(dir, `articles/2023/01/${copy.name}.md`, formatOddCopy(copy));
  };
  /** Harmless copies that a site was built of already. */
  let built = '';
  return {
    build: async (copies) => {
      const [odd, harmless] = [join(root, 'dist'), join(root, 'harmless')];
      fill(content, copies);
      const code = await buildSite(content, odd);
      const settings = { contentDir: content, base: '/', cacheDir: `${odd}-cache` };
      const now = Number(NOW) * 1000;
      const report = await checkContent(settings, process.cwd(), { now });
      const siteUrl = 'https://news.example';
      const { faults } =
        code === 0
          ? await verifySite(odd, { ...settings, siteUrl }, process.cwd(), now)
          : { faults: [] };
      const calm = copies.map((one) => ({ ...one, copy: `Harbour pilots met: ${one.name}.` }));
      const key = JSON.stringify(calm);
      if (key !== built) {
        fill(content, calm);
        if ((await buildSite(content, harmless)) !== 0) throw new Error('Harmless copy fails.');
      }
      built = key;
      const harmed = findDifferences(odd, harmless).filter((file) => !SHOWS.test(file));
      return { code, harmed, faults: faults.map(({ file, what }) => `${file}: ${what}`), report };
    },
    close: () => rmSync(root, { recursive: true }),
  };
}
