import { isRecord, parseRecord, toNumber } from '../storage/parse-record.ts';
import { load, store } from '../storage/reader-storage.ts';

/** Articles whose place is remembered. */
const MOST = 100;
const NAME = 'listening';

/** Loads the sentence of an article that was spoken last, counted from 0. */
export function loadPlace(path: string): number {
  return loadPlaces()[path]?.sentence ?? 0;
}

/** Remembers the sentence that is spoken; the first means that there is nothing to go on with. */
export function storePlace(path: string, sentence: number): void {
  const { [path]: _before, ...others } = loadPlaces();
  const kept = Object.fromEntries(Object.entries(others).slice(1 - MOST));
  store(NAME, sentence > 0 ? { ...kept, [path]: { sentence } } : kept);
}

/** Loads the speed that the reader chose, 1 being the voice’s own. */
export function loadSpeed(): number {
  return load('speech', (value) => (isRecord(value) ? toNumber(value['speed'], 0.5, 3) : 1));
}

/** Remembers the speed. */
export function storeSpeed(speed: number): void {
  store('speech', { speed });
}

function loadPlaces(): Record<string, { sentence: number }> {
  return load(NAME, (value) =>
    parseRecord(value, (entry) => ({ sentence: toNumber(entry['sentence'], 0, 100_000) })),
  );
}
