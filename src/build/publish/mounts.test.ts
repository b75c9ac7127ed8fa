import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasMounts } from './mounts.ts';

/** Mounts, in a namespace of its own, then publishes two sites and prints what is there after each. */
const SCRIPT = `
mount -t tmpfs none "$1/$2" && cd "$1" && exec "$0" --input-type=module -e '
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
const [{ getSettings }, { beginBuild }, { publishSite }] = await Promise.all(
  ["settings.ts", "build/site/site-build.ts", "build/publish/publish-site.ts"].map(
    (file) => import(process.argv[1] + "/src/" + file)));
mkdirSync("src/build/search", { recursive: true });
writeFileSync("src/build/search/pagefind-index.ts", "");
writeFileSync("package-lock.json", "{}");
for (const files of [{ "photos/a": "one", "b": "one" }, { "photos/a": "one", "c": "two" }]) {
  const build = beginBuild(getSettings({}, process.cwd()), process.cwd(), "");
  const staging = mkdtempSync(".dist-build-");
  mkdirSync(staging + "/photos");
  for (const [path, text] of Object.entries(files)) writeFileSync(staging + "/" + path, text);
  publishSite(build, process.cwd() + "/dist", process.cwd() + "/" + staging);
  console.log(build.target !== undefined, readdirSync("dist", { recursive: true }).sort().join());
}' "$3"`;

test.runIf(spawnSync('unshare', ['-rm', 'true']).status === 0).each(['dist', 'dist/photos'])(
  'a disk that is mounted at %s stays, and gets the site file by file',
  (mounted) => {
    const root = mkdtempSync(join(tmpdir(), 'mounts-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, mounted), { recursive: true });
    const said = execFileSync(
      'unshare',
      ['-rm', 'sh', '-c', SCRIPT, process.execPath, root, mounted, process.cwd()],
      { encoding: 'utf8' },
    );
    expect(said).toBe('false b,photos,photos/a\ntrue c,photos,photos/a\n');
  },
);

test.runIf(process.platform === 'linux')('tells a folder that holds a mount point', () => {
  expect(['/proc', '/'].map(hasMounts)).toEqual([true, true]);
  expect(hasMounts(`${tmpdir()}/not-there`)).toBe(false);
});
