/**
 * Starts a series of questions of which only the newest counts, so that an answer that comes late never
 * replaces a newer one: `const isLatest = ask(); const answer = await …; if (isLatest()) show(answer);`.
 *
 * @returns A function to call with each question; it returns one that tells whether a newer was asked.
 */
export function makeLatest(): () => () => boolean {
  let newest = 0;
  return () => {
    const own = ++newest;
    return () => own === newest;
  };
}

/** Makes work that runs once at a time: called while it runs, it returns the run that is under way. */
export function singleFlight<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}

/**
 * Makes a queue of work that must not overlap: each run starts when those before it have ended, failed
 * ones included.
 *
 * @param lock Name under which other tabs wait too, where the browser has locks.
 */
export function makeQueue(lock?: string): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const start = (): Promise<T> =>
      lock && 'locks' in navigator ? navigator.locks.request(lock, run) : run();
    const turn = last.then(start);
    last = turn.catch(() => undefined);
    return turn;
  };
}
