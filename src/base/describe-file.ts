import { type BigIntStats, statSync } from 'node:fs';

/** Milliseconds in which a file may change again without another time. */
const RECENT = 2_000;
const MILLISECOND = 1_000_000n;
const SECOND = 1_000n * MILLISECOND;

/**
 * Describes the version of a file by its metadata: it is unchanged if its size, its inode, and the times of its content
 * and inode are equal to the nanosecond. Times of whole seconds are not trusted, as archives and disk images set them.
 *
 * @param now Milliseconds since 1970.
 * @returns Empty if the metadata cannot be trusted, nothing if there is no such file.
 */
export function describeFile(file: string, now: number): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  return describeStat(stat, now);
}

/** Describes as `describeFile` does, by metadata that were read. */
export function describeStat(
  { size, ino, mtimeNs, ctimeNs }: Pick<BigIntStats, 'size' | 'ino' | 'mtimeNs' | 'ctimeNs'>,
  now: number,
): string {
  const isRecent = ctimeNs / MILLISECOND > BigInt(Math.floor(now - RECENT));
  if (isRecent || ctimeNs % SECOND === 0n) return '';
  return `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
}
