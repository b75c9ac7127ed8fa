import { spawnSync } from 'node:child_process';
import { testSites } from './test-sites.ts';

// One after the other: Astro keeps one data store a project.
for (const { env } of Object.values(testSites)) {
  const { status } = spawnSync(process.execPath, ['src/publish/build.ts'], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
