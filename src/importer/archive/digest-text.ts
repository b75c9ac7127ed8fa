import { createHash } from 'node:crypto';

/**
 * Reduces copy to a short sign that two deliveries of one text share; line ends, blank lines and
 * spaces at the ends of lines do not count.
 *
 * @returns SHA-256 in hexadecimal.
 */
export function digestText(copy: string): string {
  const lines = copy
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  return createHash('sha256').update(lines.join('\n').normalize('NFC')).digest('hex');
}
