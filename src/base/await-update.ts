/** Bundled modules have other copies of modules, so what they share is global. */
const KEY = Symbol.for('newsprint.update');

/** Tells all code of a process that the store of articles is being updated, until a promise resolves. */
export function tellOfUpdate(updated: Promise<unknown>): void {
  Reflect.set(globalThis, KEY, updated);
}

/** Gives the promise that resolves when the store of articles is updated; nothing if nobody told of an update. */
export function getUpdate(): Promise<unknown> | undefined {
  const updated: unknown = Reflect.get(globalThis, KEY);
  return updated instanceof Promise ? updated : undefined;
}
