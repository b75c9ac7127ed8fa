import { existsSync, readFileSync } from 'node:fs';
import type { ArticleStore } from '../../articles/store/article-store.ts';
import { MEMO } from '../../articles/store/store-notes.ts';
import type { ToUrl } from '../../base/address.ts';
import { getDigest } from '../../base/get-digest.ts';
import { type DataRecord, type Dataset, toDatasetFile } from './dataset-view.ts';
import { type Ending, type Format, openFormat } from './format-dataset.ts';

type Notes = Pick<ArticleStore, 'readNote' | 'note'>;

const CODE = 'src/site/datasets/known-records.ts';
/** Files of fewer records are written faster than they are looked up. */
const FEWEST = 500;

/**
 * Writes a dataset. Of a year, records are taken from the file that the last build wrote: an archive has thousands, of
 * which a build changes one. Those that stand beside each other there are copied at once.
 *
 * @param notes Where it is noted which record stands where in that file.
 * @param file The file that the last build wrote, if it did.
 */
export function writeDataset(
  dataset: Dataset,
  ending: Ending,
  toUrl: ToUrl,
  { notes, file }: { notes: Notes; file: string },
): Buffer {
  const format = openFormat(dataset, ending, toUrl);
  const isKept = dataset.year !== undefined && dataset.records.length >= FEWEST;
  if (!isKept) return joinRecords(dataset.records, format).bytes;
  const name = `${MEMO}records of ${toDatasetFile(dataset)}.${ending}`;
  const basis = getDigest(dataset.registry, toUrl('/'));
  const known = readKnown(notes, { name, basis, file });
  const { bytes, start, lengths } = joinRecords(dataset.records, format, known);
  const keys = dataset.records.map(({ key }) => key).join(' ');
  const note = [basis, getDigest(bytes), start, Buffer.byteLength(format.separator), keys];
  notes.note(name, CODE, [...note, lengths.join(' ')].join('\n'));
  return bytes;
}

/** Where a record stands in a file, in bytes. */
type Place = { from: number; length: number };
/** The file of the last build, and where each record stands in it. */
type Known = { bytes: Buffer; findPlace: (key: string) => Place | undefined };

/** Joins records, as they are known or as a format writes them; tells where the first begins, and how long they are. */
function joinRecords(
  records: readonly DataRecord[],
  { write, makeOpen, separator, close }: Format,
  known?: Known,
): { bytes: Buffer; start: number; lengths: number[] } {
  const between = Buffer.from(separator);
  const pieces: Uint8Array[] = [];
  const lengths: number[] = [];
  let first: DataRecord | undefined;
  let run: Place | undefined;
  const put = (piece: Uint8Array) => {
    if (pieces.length > 0) pieces.push(between);
    pieces.push(piece);
  };
  const endRun = () => {
    if (run && known) put(known.bytes.subarray(run.from, run.from + run.length));
    run = undefined;
  };
  for (const record of records) {
    const place = known?.findPlace(record.key);
    const piece = place ? undefined : Buffer.from(write(record));
    const length = (place ?? piece)?.length ?? 0;
    lengths.push(length);
    if (length === 0) continue;
    first ??= record;
    if (place && run && place.from === run.from + run.length + between.length) {
      run.length += between.length + length;
      continue;
    }
    endRun();
    if (piece) put(piece);
    else if (place) run = { ...place };
  }
  endRun();
  const open = Buffer.from(makeOpen(first));
  const bytes = Buffer.concat([open, ...pieces, Buffer.from(close)]);
  return { bytes, start: open.length, lengths };
}

/** Reads where records stand in a file; nothing if it is not as it was written, or was made of something else. */
function readKnown(
  { readNote }: Notes,
  { name, basis, file }: { name: string; basis: string; file: string },
): Known | undefined {
  const [last, digest, start, separator, keys = '', lengths = ''] =
    readNote(name, CODE)?.split('\n') ?? [];
  if (last !== basis || !existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  if (getDigest(bytes) !== digest) return undefined;
  const numbers = numberKeys(keys);
  let from = Number(start);
  const places = lengths.split(' ').map((text): Place => {
    const place = { from, length: Number(text) };
    if (place.length > 0) from += place.length + Number(separator);
    return place;
  });
  return { bytes, findPlace: (key) => places[numbers.get(key) ?? -1] };
}

/** Keys of the file that was read last, which are those of the year’s other files, too. */
let numbered: { keys: string; numbers: ReadonlyMap<string, number> } | undefined;

function numberKeys(keys: string): ReadonlyMap<string, number> {
  if (numbered?.keys !== keys) {
    numbered = { keys, numbers: new Map(keys.split(' ').map((key, number) => [key, number])) };
  }
  return numbered.numbers;
}
