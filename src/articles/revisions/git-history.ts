import { spawn } from 'node:child_process';

/** A state of a file in the history: since when, where, and which blob. */
export type Version = {
  /** When it came onto the branch, in milliseconds since 1970. */
  time: number;
  /** Path below the content folder that the file had then. */
  path: string;
  blob: string;
};

/** What a commit did to one file below the content folder. */
type FileChange = {
  /** Milliseconds since 1970. */
  time: number;
  /** As git tells it: `A`, `M`, `D`, `R` and how alike both are. */
  status: string;
  blob: string;
  path: string;
  /** Path that a renamed file had before. */
  from?: string;
};

/** All that was done to articles, the newest first. */
export type History = {
  /** The commit that it ends with. */
  head: string;
  /** Path of the content folder in its repository. */
  prefix: string;
  changes: FileChange[];
};

/**
 * Reads from git what was done to articles. What came by a merge counts from the merge, as it was published by
 * that. Of what is known already nothing is read again: the commits since are, if they follow on it; a history
 * that was rewritten is read as a whole.
 *
 * @param contentDir Folder that holds `articles/`, in a working tree of git.
 * @param known What was read before.
 * @returns Nothing where there is no git, or its history is cut short: then nobody knows what was changed.
 */
export async function readHistory(
  contentDir: string,
  known?: History,
): Promise<History | undefined> {
  const state = await runGit(contentDir, [
    'rev-parse',
    '--is-shallow-repository',
    'HEAD',
    '--show-prefix',
  ]);
  const [isShallow, head = '', prefix = ''] = state?.toString().split('\n') ?? [];
  if (isShallow !== 'false') return undefined;
  const isSamePlace = known?.prefix === prefix;
  if (isSamePlace && known.head === head) return known;
  const before =
    isSamePlace && (await isFollowed(contentDir, known.head, head)) ? known : undefined;
  const log = await runGit(contentDir, [
    'log',
    '-m',
    '--first-parent',
    '--format=%x01%ct',
    '--raw',
    '-z',
    '--no-abbrev',
    '-M',
    '--relative',
    before ? `${before.head}..${head}` : head,
    '--',
    'articles',
  ]);
  if (!log) return undefined;
  return { head, prefix, changes: [...parseLog(log.toString()), ...(before?.changes ?? [])] };
}

/** Tells whether a commit comes after another by first parents alone, which is how history is read. */
async function isFollowed(contentDir: string, before: string, head: string): Promise<boolean> {
  const range = `${before}..${head}`;
  const list = await runGit(contentDir, ['rev-list', '--first-parent', '--parents', range]);
  const [, parent] = list?.toString().trim().split('\n').at(-1)?.split(' ') ?? [];
  return parent === before;
}

/** Reads what `git log --raw -z` prints. */
function parseLog(log: string): FileChange[] {
  const changes: FileChange[] = [];
  const tokens = log.split('\0').map((token) => token.replace(/^\n/, ''));
  let time = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? '';
    if (token.startsWith('\u0001')) time = Number(token.slice(1)) * 1000;
    if (!token.startsWith(':')) continue;
    const [, , , blob = '', status = ''] = token.split(' ');
    const first = tokens[++at] ?? '';
    if (!status.startsWith('R')) changes.push({ time, status, blob, path: first });
    else changes.push({ time, status, blob, path: tokens[++at] ?? '', from: first });
  }
  return changes;
}

/** Lists the versions of all articles, by the paths that they have now, the oldest first. */
export function listVersions({ changes }: Pick<History, 'changes'>): Map<string, Version[]> {
  const versions = new Map<string, Version[]>();
  /** Where the file is now that had a path once; nothing for one that is gone, or was another file. */
  const now = new Map<string, string | undefined>();
  for (const { time, status, blob, path, from } of changes) {
    const current = now.has(path) ? now.get(path) : path;
    if (current !== undefined && !status.startsWith('D')) {
      const own = versions.get(current) ?? [];
      versions.set(current, own);
      own.push({ time, path, blob });
    }
    if (from !== undefined) now.set(from, current);
    // What had the path before is another file.
    if (/^[ADR]/.test(status)) now.set(path, undefined);
  }
  for (const own of versions.values()) own.reverse();
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
  for (let at = 0; output && at < output.length; ) {
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
