import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type FromPublisher, type FromRenderer, formatPlan, type PlannedFile } from './messages.ts';
import { describeFile } from './site/site-file.ts';

/** Files that are sent before the first is written: the other process may be busy with search for half a second. */
const AHEAD = 400;

/** Bytes above which a file is laid where the site is written, and not sent. */
const LARGE = 1_000_000;

/** The channel from the process that renders pages to the process that publishes them. */
export type PublisherLink = {
  /**
   * Sends the list of all files, and the style sheets that pages only mark; gets the paths of those that must be
   * rendered.
   */
  plan: (files: PlannedFile[], sheets?: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Sends a list of more files, when the first is answered; gets the paths of those that must be rendered. */
  planMore: (files: PlannedFile[]) => Promise<ReadonlySet<string>>;
  /** Sends a file, or tells of a large one that is no page; waits while too many are not written yet. */
  send: (path: string, body: Uint8Array) => Promise<void>;
  /** Waits until all files that were sent are written. */
  end: () => Promise<void>;
};

/** The part of `process` that messages go through. */
type Channel = {
  send?: (message: FromRenderer, done: () => void) => unknown;
  on: (event: 'message', hear: (message: FromPublisher) => void) => unknown;
};

type LinkOptions = { channel: Channel; ahead: number; large: number };

/**
 * Opens the channel to the process that publishes pages, which started this one.
 *
 * @param dir Folder that the site is written to; without it, all files are sent.
 * @throws Error where no such process did.
 */
export function openPublisherLink(
  dir?: string,
  { channel = process, ahead = AHEAD, large = LARGE }: Partial<LinkOptions> = {},
): PublisherLink {
  if (!channel.send) {
    throw new Error(
      'Astro renders the pages here, and src/build/build.ts does the rest. Use npm run build.',
    );
  }
  let wanted = Promise.withResolvers<ReadonlySet<string>>();
  let underWay = 0;
  let most = ahead;
  let waiting: (() => void)[] = [];
  channel.on('message', (message) => {
    if (message.is === 'wanted') return wanted.resolve(new Set(message.paths.split('\0')));
    if (message.is === 'updated') return;
    underWay -= message.count;
    if (underWay >= most) return;
    for (const goOn of waiting) goOn();
    waiting = [];
  });
  // Where the other process has ended, this one does, too.
  const tell = (message: FromRenderer) => channel.send?.(message, () => {});
  const waitForFewer = async () => {
    while (underWay >= most) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return {
    plan: (files, sheets = []) => {
      tell({ is: 'plan', files: formatPlan(files), sheets });
      return wanted.promise;
    },
    planMore: (files) => {
      wanted = Promise.withResolvers();
      tell({ is: 'more', files: formatPlan(files) });
      return wanted.promise;
    },
    send: async (path, body) => {
      underWay += 1;
      if (dir === undefined || body.length <= large || path.endsWith('.html')) {
        tell({ is: 'file', path, body });
      } else {
        const file = join(dir, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, body);
        tell({ is: 'laid', file: describeFile(path, body) });
      }
      // Messages are only sent between two pages; the other process works meanwhile.
      await setImmediate();
      await waitForFewer();
    },
    end: async () => {
      tell({ is: 'end' });
      most = 1;
      await waitForFewer();
    },
  };
}
