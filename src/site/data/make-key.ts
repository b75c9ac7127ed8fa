import { getDigest } from '../../base/get-digest.ts';
import { getSections } from './get-sections.ts';

/**
 * Makes the key of a file that is not a page: it changes with all that the file is made of.
 *
 * @param parts Plain data: what the file shows, or digests of it.
 */
export function makeFileKey(...parts: unknown[]): string {
  return getDigest(JSON.stringify(parts));
}

/** Makes the key of a page: beside what it shows itself, every page lists the sections. */
export async function makePageKey(...parts: unknown[]): Promise<string> {
  return makeFileKey((await getSectionNames()).join(), ...parts);
}

async function getSectionNames(): Promise<string[]> {
  return (await getSections()).map(({ name }) => name);
}
