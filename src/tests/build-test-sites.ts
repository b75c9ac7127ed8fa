import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasBundle } from '../build/bundle/bundle-store.ts';
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

// Astro renders this one, as its bundle is damaged; a test renders it again by the bundle that the others make.
const bundle = getTestBundle(testSites.hard);
damageBundle(process.cwd(), bundle);

// One after the other: each build uses all cores.
const { hard, ...others } = testSites;
for (const { env } of [hard, ...Object.values(others), hostileSite, largeSite, emptySite]) {
  const { status } = spawnSync(process.execPath, ['src/build/build.ts'], {
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, NODE_ENV: 'production', ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  const isLeft = hasBundle(process.cwd(), bundle);
  if (isLeft === (env === hard.env)) throw new Error(`It is ${isLeft} that there is ${bundle}.`);
}

function damageBundle(root: string, digest: string): void {
  const folder = join(root, '.astro/bundles', digest);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'bundle.json'), '');
}
