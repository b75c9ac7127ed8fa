import { type ChildProcess, spawn } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, statSync, watch } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NO_HISTORY, NOW } from './test-sites.ts';

/** Makes a folder for sites of a test. */
export function makeTestDir(name: string): string {
  mkdirSync('.test-dist', { recursive: true });
  return mkdtempSync(resolve('.test-dist', `${name}-`));
}

/**
 * Builds a site as `npm run build` does, with what builds keep in a folder beside it.
 *
 * @param parameters Like `--year`, `2023`.
 * @param env Further variables of its environment.
 * @param onWarning Gets what it prints of errors and warnings.
 * @param killedAt Number of changes to files beside the site at which the build is killed, so that it is
 *   killed at the same step on any machine; it is not if left out.
 * @returns The exit code; none for a build that was killed.
 */
export function buildSite(
  contentDir: string,
  outDir: string,
  {
    parameters = [],
    killedAt = 0,
    env: more = {},
    onWarning,
  }: {
    parameters?: string[];
    killedAt?: number;
    env?: Record<string, string>;
    onWarning?: (text: string) => void;
  } = {},
): Promise<number | null> {
  const folders = { CONTENT_DIR: contentDir, OUT_DIR: outDir, CACHE_DIR: `${outDir}-cache` };
  const env = { ...folders, SITE_URL: 'https://news.example', NODE_ENV: 'production' };
  // Pictures to share are drawn by sites that are looked at; here a few are enough.
  const clock = { SOURCE_DATE_EPOCH: NOW, SHARE_PICTURES: '5' };
  const child = spawn(process.execPath, ['src/build/build.ts', ...parameters], {
    env: { ...process.env, ...NO_HISTORY, ...env, ...clock, ...more },
    stdio: ['ignore', 'ignore', onWarning ? 'pipe' : 'ignore'],
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => onWarning?.(text));
  const stop = killedAt > 0 ? killAt(child, dirname(outDir), killedAt) : () => undefined;
  return new Promise((resolve) =>
    child.on('close', (code) => {
      stop();
      resolve(code);
    }),
  );
}

function killAt(child: ChildProcess, dir: string, changes: number): () => void {
  let seen = 0;
  const watcher = watch(dir, { recursive: true }, () => {
    if (++seen === changes) child.kill('SIGKILL');
  });
  return () => watcher.close();
}

/** Reads every file of a folder, by its path below it. */
export function readSite(dir: string): Map<string, string> {
  const files = globSync('**/*', { cwd: dir }).filter((file) => statSync(join(dir, file)).isFile());
  return new Map(files.sort().map((file) => [file, readFileSync(join(dir, file), 'latin1')]));
}
