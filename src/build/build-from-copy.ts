import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  access,
  chmod,
  constants,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { getSettings } from '../settings.ts';

/** Files of the project that a build reads, besides packages and content. */
const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const LINKED = ['node_modules', 'content'];

/** The folder of the site or of caches is read-only. */
export class NotWritable extends Error {}

/** Tells whether a folder is read-only. */
export function isReadOnly(dir: string): Promise<boolean> {
  return access(dir, constants.W_OK).then(
    () => false,
    () => true,
  );
}

/**
 * Builds the site of a read-only project: Astro writes parts of a build beside the code, whatever the output folder,
 * so the code is copied to a temporary folder in the cache.
 *
 * @param root Folder of the project.
 * @param env Environment of the build.
 * @param parameters Like `--year`, `2023`.
 * @returns The exit code of the build.
 * @throws NotWritable when the site or the cache would be in the project.
 */
export async function buildFromCopy(
  root: string,
  env: Record<string, string | undefined>,
  parameters: readonly string[],
): Promise<number> {
  const { contentDir, outDir, cacheDir } = getSettings(env, root);
  const folders = { OUT_DIR: outDir, CACHE_DIR: cacheDir };
  for (const [name, dir] of Object.entries(folders)) {
    if (relative(root, dir).startsWith('..')) continue;
    throw new NotWritable(
      `${root} is read-only, and ${dir} lies in it. Set ${name} to a folder elsewhere, like ${name}=/var/tmp/newsprint/${basename(dir)}.`,
    );
  }
  await mkdir(cacheDir, { recursive: true });
  const copy = await mkdtemp(join(cacheDir, 'code-'));
  try {
    for (const name of CODE) await cp(join(root, name), join(copy, name), { recursive: true });
    for (const name of LINKED) await symlink(join(root, name), join(copy, name), 'junction');
    const content = env['CONTENT_DIR'] ? { CONTENT_DIR: contentDir } : {};
    const build = fork('src/build/build.ts', parameters, {
      cwd: copy,
      // The path of the code differs each time, so compiled code would never be reused.
      env: { ...env, ...folders, ...content, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    const pass = (signal: NodeJS.Signals) => void build.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    const [code] = await once(build, 'exit');
    process.off('SIGINT', pass).off('SIGTERM', pass);
    return typeof code === 'number' ? code : 1;
  } finally {
    await makeWritable(copy);
    await rm(copy, { recursive: true, force: true });
  }
}

/** Makes a copied folder writable: it has the mode of the original, and files in read-only folders cannot be removed. */
async function makeWritable(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
