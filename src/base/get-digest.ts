import { hash } from 'node:crypto';

/**
 * Makes a short name of some content: of equal content the same, of other content another.
 *
 * @returns 24 hexadecimal digits.
 */
export function getDigest(...parts: (string | Uint8Array)[]): string {
  const digests = parts.map((part) => hash('sha256', part));
  const whole = digests.length === 1 ? (digests[0] ?? '') : hash('sha256', digests.join());
  return whole.slice(0, 24);
}
