import { z } from 'astro/zod';

/** Of a file's name, which holds 255 bytes on every disk. */
const LONGEST_PART = 200;
const LONGEST = 1000;

/**
 * Schema of an address that something had before. Signs that hosts' files of redirects give a meaning of
 * their own are left out.
 */
export const oldPath = z
  .string()
  .regex(
    /^(?!.*\/\.{1,2}(?:\/|$))(?:\/[\p{L}\p{M}\p{N}_.~‘’',()=&@!-]+)+\/?$/u,
    'Write a path of this site that was its address, like /2023/12/talks-open/.',
  )
  .refine(
    isShort,
    'Write a path of parts of 200 bytes at the most, as folders are named like them.',
  );

function isShort(path: string): boolean {
  return (
    path.length <= LONGEST &&
    path.split('/').every((part) => Buffer.byteLength(part) <= LONGEST_PART)
  );
}
