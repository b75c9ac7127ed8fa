import type { Reader } from './delivery.ts';
import { readFeed } from './feed/read-feed.ts';
import { readWxr } from './feed/read-wxr.ts';
import { readHtml } from './html/read-html.ts';
import { readPlainDump } from './plain/read-plain-dump.ts';

/** Every kind of file that is read, in the order in which they are tried: the first that matches reads. */
export const readers: readonly Reader[] = [readWxr, readFeed, readHtml, readPlainDump];
