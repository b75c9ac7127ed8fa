import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Names the folder that a build of this process writes before it is whole: `.dist-4711-`. */
export function getStagingPrefix(outDir: string): string {
  return `.${basename(outDir)}-${process.pid}-`;
}

/**
 * Clears up after builds that were broken off: puts back a site that had stepped aside for one, and
 * removes the folders of builds that no longer run.
 *
 * @param outDir Folder of the site.
 */
export async function clearLeftovers(outDir: string): Promise<void> {
  const beside = dirname(outDir);
  const pattern = new RegExp(`^\\.${RegExp.escape(basename(outDir))}-(\\d+)-\\w+(-old)?$`);
  for (const name of await readdir(beside)) {
    const [, pid, old] = pattern.exec(name) ?? [];
    if (!pid || isRunning(Number(pid))) continue;
    const folder = join(beside, name);
    if (old && !existsSync(outDir)) await rename(folder, outDir);
    else await rm(folder, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
