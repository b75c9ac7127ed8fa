import type { Reader } from './delivery.ts';
import { readFeed } from './read-feed.ts';
import { readHtml } from './read-html.ts';
import { readPlainDump } from './read-plain-dump.ts';
import { readWxr } from './read-wxr.ts';

/** Every kind of file that is read, in the order in which they are tried: the first that matches reads. */
export const readers: readonly Reader[] = [readWxr, readFeed, readHtml, readPlainDump];
