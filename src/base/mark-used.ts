import { utimesSync } from 'node:fs';

/** Notes that a folder was used just now, so that it is kept; it may be another user’s, or on a read-only disk. */
export function markUsed(folder: string): void {
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {}
}
