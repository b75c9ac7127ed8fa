import { readFileSync } from 'node:fs';

/** Where Linux lists what is mounted; other systems tell it by an error. */
const MOUNTS = '/proc/self/mountinfo';

/** What a system says of a folder that cannot be moved: it is in use, a disk of its own, or not ours to move. */
const FIXED = new Set(['EBUSY', 'EXDEV', 'EPERM']);

/** Tells whether a folder is a mount point or holds one, so that it cannot be moved aside. */
export function hasMounts(dir: string): boolean {
  let text = '';
  try {
    text = readFileSync(MOUNTS, 'utf8');
  } catch {
    return false;
  }
  return text.split('\n').some((line) => {
    const point = unescapeOctal(line.split(' ')[4] ?? '');
    return point === dir || point.startsWith(`${dir}/`);
  });
}

/** Tells whether an error means that a folder cannot be moved, though files in it may be. */
export function isFixed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FIXED.has(String(error.code));
}

/** Decodes bytes that would end a field: `/srv/my\040site` → `/srv/my site`. */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}
