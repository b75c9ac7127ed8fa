import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getDigest } from '../base/get-digest.ts';
import { type FacePart, makeFacePart, toFaceFile } from './headline-face.ts';

/** Folder of the project beside the code that earlier builds left. */
const DIR = '.astro/fonts';

/**
 * Gives the file of a part: the one that an earlier build has stored, or one that is made and stored. Making
 * all of them takes a second, of the eight of a small site.
 *
 * @param root Folder of the project.
 * @param code Digest of the code that makes parts: what other code has stored is stale.
 */
export async function getFacePart(part: FacePart, root: string, code: string): Promise<Uint8Array> {
  const file = join(root, DIR, toFaceFile(part));
  const stored = readStored(file, code);
  if (stored) return stored;
  const made = await makeFacePart(part);
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Another build may read or write the same meanwhile.
    const begun = `${file}-${process.pid}`;
    writeFileSync(begun, made);
    writeFileSync(`${begun}.digest`, prove(made, code));
    renameSync(begun, file);
    renameSync(`${begun}.digest`, `${file}.digest`);
  } catch {
    // What cannot be stored is made again by the next build.
  }
  return made;
}

function readStored(file: string, code: string): Uint8Array | undefined {
  try {
    const stored = readFileSync(file);
    return readFileSync(`${file}.digest`, 'utf8') === prove(stored, code) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function prove(content: Uint8Array, code: string): string {
  return getDigest(`${code} ${getDigest(content)}`);
}
