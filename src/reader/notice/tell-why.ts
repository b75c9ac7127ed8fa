import { loadReaderStrings } from '../../base/strings/load-reader-strings.ts';
import type { Stored } from '../storage/reader-storage.ts';
import { tell } from './notice.ts';

/** Tells why something is not kept on the device. */
export async function tellWhy(kept: Exclude<Stored, 'kept'>): Promise<void> {
  tell((await loadReaderStrings(document.documentElement.lang))[kept]);
}
