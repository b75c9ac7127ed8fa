import { dirname, join } from 'node:path';
import type { Problem } from '../base/problem.ts';
import type { PhotoFile } from '../photos/photo-file.ts';
import { readPhoto } from '../photos/read-photo.ts';
import type { Manuscript } from './read-front-matter.ts';

/** Loads the picture that an article's front matter names, or says what is wrong with it. */
export async function loadPhoto(
  contentDir: string,
  { front: { photo }, file, path, photoLine }: Manuscript,
): Promise<{ photo?: PhotoFile; problem?: Problem }> {
  if (!photo) return {};
  const found = await readPhoto(join(contentDir, dirname(path), photo.src), photo.alt);
  if (typeof found !== 'string') return { photo: found };
  return { problem: { file, line: photoLine, what: `The photo is “${photo.src}”, but ${found}.` } };
}
