import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { hasBundle, removeBundle } from '../build/bundle/bundle-store.ts';
import { getTestBundle } from './get-test-bundle.ts';
import { getSomeAttacks } from './hostile/attacks.ts';
import { writeHostileContent } from './hostile/write-hostile-content.ts';
import { writeLargeContent } from './inputs/write-large-content.ts';
import { COMPILED, emptySite, hostileSite, largeSite, testSites } from './test-sites.ts';

const hostileContent = hostileSite.env['CONTENT_DIR'] ?? '';
rmSync(hostileContent, { recursive: true, force: true });
writeHostileContent(hostileContent, getSomeAttacks());
const largeContent = largeSite.env['CONTENT_DIR'] ?? '';
rmSync(largeContent, { recursive: true, force: true });
writeLargeContent(largeContent);
mkdirSync(emptySite.env['CONTENT_DIR'] ?? '', { recursive: true });

// Astro renders this one, whatever earlier tests have left; a test renders it again by the bundle that it leaves.
const bundle = getTestBundle(testSites.hard);
removeBundle(process.cwd(), bundle);

// One after the other: each build uses all cores.
const { hard, ...others } = testSites;
for (const { env } of [hard, ...Object.values(others), hostileSite, largeSite, emptySite]) {
  const { status } = spawnSync(process.execPath, ['src/build/build.ts'], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, NODE_ENV: 'production', ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  if (!hasBundle(process.cwd(), bundle)) throw new Error(`The site left no bundle ${bundle}.`);
}
