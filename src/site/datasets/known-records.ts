import { existsSync, readFileSync } from 'node:fs';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import { MEMO } from '../../articles/store/store-notes.ts';
import type { ToUrl } from '../../base/address.ts';
import { getDigest } from '../../base/get-digest.ts';
import { type Dataset, toDatasetFile } from './dataset-view.ts';
import { type Ending, formatDataset, joinText } from './format-dataset.ts';

type Notes = Pick<ArticleStore, 'readNote' | 'note'>;

const CODE = 'src/site/datasets/known-records.ts';
/** Files of fewer records are written faster than they are looked up. */
const FEWEST = 500;

/**
 * Writes a dataset. Of a year, records are taken from the file that the last build wrote: an archive has thousands, of
 * which a build changes one.
 *
 * @param notes Where it is noted which record stands where in that file.
 * @param file The file that the last build wrote, if it did.
 */
export function writeDataset(
  dataset: Dataset,
  ending: Ending,
  toUrl: ToUrl,
  { notes, file }: { notes: Notes; file: string },
): string {
  const isKept = dataset.year !== undefined && dataset.records.length >= FEWEST;
  if (!isKept) return joinText(formatDataset(dataset, ending, toUrl));
  const name = `${MEMO}records of ${toDatasetFile(dataset)}.${ending}`;
  const basis = getDigest(dataset.registry, toUrl('/'));
  const made = formatDataset(dataset, ending, toUrl, readRecords(notes, { name, basis, file }));
  const text = joinText(made);
  const keys = dataset.records.map(({ key }) => key).join(' ');
  const note = [basis, getDigest(text), made.open.length, made.separator.length, keys];
  notes.note(name, CODE, [...note, made.records.map(({ length }) => length).join(' ')].join('\n'));
  return text;
}

/** Reads the records of a file by their keys; none if it is not as it was written, or was made of something else. */
function readRecords(
  { readNote }: Notes,
  { name, basis, file }: { name: string; basis: string; file: string },
): Map<string, string> {
  const records = new Map<string, string>();
  const [last, digest, open, separator, keys = '', lengths = ''] =
    readNote(name, CODE)?.split('\n') ?? [];
  if (last !== basis || !existsSync(file)) return records;
  const bytes = readFileSync(file);
  if (getDigest(bytes) !== digest) return records;
  const text = bytes.toString();
  const ends = lengths.split(' ').map(Number);
  let from = Number(open);
  for (const [at, key] of keys.split(' ').entries()) {
    const length = ends[at] ?? 0;
    records.set(key, text.slice(from, from + length));
    if (length > 0) from += length + Number(separator);
  }
  return records;
}
