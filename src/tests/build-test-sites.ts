import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { getAttacks } from './hostile/attacks.ts';
import { writeHostileContent } from './hostile/write-hostile-content.ts';
import { againSite, hostileSite, testSites } from './test-sites.ts';

const hostileContent = hostileSite.env['CONTENT_DIR'] ?? '';
rmSync(hostileContent, { recursive: true, force: true });
writeHostileContent(hostileContent, getAttacks());

// One after the other: Astro keeps one data store a project.
for (const { env } of [...Object.values(testSites), againSite, hostileSite]) {
  const { status } = spawnSync(process.execPath, ['src/publish/build.ts'], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
