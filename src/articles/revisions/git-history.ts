import { spawn } from 'node:child_process';

/** A state of a file in the history: since when, where, and which blob. */
export type Version = {
  /** When it came onto the branch, in milliseconds since 1970. */
  time: number;
  /** Path below the content folder that the file had then. */
  path: string;
  blob: string;
};

/**
 * Reads the versions of all articles from git, by the paths that they have now, the oldest first. What came
 * by a merge counts from the merge, as it was published by that.
 *
 * @param contentDir Folder that holds `articles/`, in a working tree of git.
 * @returns Nothing where there is no git, or its history is cut short: then nobody knows what was changed.
 */
export async function readHistory(contentDir: string): Promise<Map<string, Version[]> | undefined> {
  const shallow = await runGit(contentDir, ['rev-parse', '--is-shallow-repository']);
  if (shallow?.toString().trim() !== 'false') return undefined;
  const log = await runGit(contentDir, [
    ...['log', '-m', '--first-parent', '--format=%x01%ct', '--raw', '-z', '--no-abbrev', '-M'],
    ...['--relative', '--', 'articles'],
  ]);
  return log && parseLog(log.toString());
}

/** Reads what `git log --raw -z` prints, the newest first. */
function parseLog(log: string): Map<string, Version[]> {
  const versions = new Map<string, Version[]>();
  /** Where the file is now that had a path once; nothing for one that is gone, or was another file. */
  const now = new Map<string, string | undefined>();
  const tokens = log.split('\0').map((token) => token.replace(/^\n/, ''));
  let time = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token.startsWith('\u0001')) time = Number(token.slice(1)) * 1000;
    if (!token.startsWith(':')) continue;
    const [, , , blob = '', status = ''] = token.split(' ');
    const from = tokens[++at] ?? '';
    const isRenamed = status.startsWith('R');
    const path = isRenamed ? (tokens[++at] ?? '') : from;
    const current = now.has(path) ? now.get(path) : path;
    if (current !== undefined && !status.startsWith('D')) {
      const own = versions.get(current) ?? [];
      versions.set(current, own);
      own.unshift({ time, path, blob });
    }
    if (isRenamed) now.set(from, current);
    // What had the path before is another file.
    if (/^[ADR]/.test(status)) now.set(path, undefined);
  }
  return versions;
}

/**
 * Reads the bytes of blobs.
 *
 * @returns Each by its id; what cannot be read is left out.
 */
export async function readBlobs(
  contentDir: string,
  ids: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const blobs = new Map<string, Uint8Array>();
  if (ids.length === 0) return blobs;
  const output = await runGit(contentDir, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  for (let at = 0; output && at < output.length;) {
    const end = output.indexOf(10, at);
    const [id = '', type, size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}

/** Runs git in a folder; gives nothing where it is missing, or fails. */
function runGit(
  cwd: string,
  parameters: readonly string[],
  input = '',
): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' };
    const child = spawn('git', parameters, { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(parts) : undefined));
    // One that has failed already reads nothing.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
