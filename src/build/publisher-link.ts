import { setImmediate } from 'node:timers/promises';
import { type FromPublisher, type FromRenderer, formatPlan, type PlannedFile } from './messages.ts';

/** Files that are handed over before the first is in its place. */
const AHEAD = 100;

/** The way from the process that renders pages to the one that publishes them. */
export type PublisherLink = {
  /** Tells of all files that there will be, and hears which of them are wanted. */
  plan: (files: PlannedFile[]) => Promise<ReadonlySet<string>>;
  /** Hands a file over; waits only while as many as may be are under way. */
  hand: (path: string, body: Uint8Array) => Promise<void>;
  /** Waits until all that was handed over is in its place. */
  end: () => Promise<void>;
};

/** The part of `process` that messages go through. */
type Channel = {
  send?: (message: FromRenderer) => unknown;
  on: (event: 'message', hear: (message: FromPublisher) => void) => unknown;
};

/**
 * Opens the way to the process that publishes pages, which started this one.
 *
 * @throws Error where no such process did.
 */
export function openPublisherLink(channel: Channel = process): PublisherLink {
  if (!channel.send) {
    throw new Error(
      'Astro renders the pages here, and src/build/build.ts does the rest. Use npm run build.',
    );
  }
  const wanted = Promise.withResolvers<ReadonlySet<string>>();
  let underWay = 0;
  let most = AHEAD;
  let goOn = () => {};
  channel.on('message', (message) => {
    if (message.is === 'wanted') return wanted.resolve(new Set(message.paths.split('\0')));
    if (message.is === 'updated') return;
    underWay -= message.count;
    if (underWay < most) goOn();
  });
  const tell = (message: FromRenderer) => channel.send?.(message);
  const waitForFewer = async () => {
    if (underWay >= most) await new Promise<void>((resolve) => (goOn = resolve));
  };
  return {
    plan: (files) => {
      tell({ is: 'plan', files: formatPlan(files) });
      return wanted.promise;
    },
    hand: async (path, body) => {
      underWay += 1;
      tell({ is: 'file', path, body });
      // What is told goes out between two pages alone, and the other process is at work meanwhile.
      await setImmediate();
      await waitForFewer();
    },
    end: async () => {
      most = 1;
      await waitForFewer();
    },
  };
}
