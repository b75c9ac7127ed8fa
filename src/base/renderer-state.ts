/** The code that renders pages is bundled, so that it has other copies of modules: what it shares is global. */
const UPDATE = Symbol.for('newsprint.update');
const ARTICLES = Symbol.for('newsprint.articles');
const SAME = Symbol.for('newsprint.same');
const CONTENTS = Symbol.for('newsprint.contents');

/** Tells the code that renders pages that the store of articles is being updated, until a promise resolves. */
export function tellOfUpdate(updated: Promise<unknown>): void {
  Reflect.set(globalThis, UPDATE, updated);
}

/** Gives the promise that resolves when the store of articles is updated; nothing if nobody told of an update. */
export function getUpdate(): Promise<unknown> | undefined {
  const updated: unknown = Reflect.get(globalThis, UPDATE);
  return updated instanceof Promise ? updated : undefined;
}

/**
 * Tells of the pages of all articles, latest first, so that those that are unchanged since the last build need no path
 * of a route, which costs Astro more than all else that is asked of them.
 *
 * @param files Their files: `2024/09/talks/index.html`.
 */
export function tellOfArticles(files: readonly string[]): void {
  Reflect.set(globalThis, ARTICLES, files);
}

/** Takes the files of the pages of all articles, latest first; nothing if nobody told of them. */
export function takeArticles(): readonly string[] | undefined {
  const files: unknown = Reflect.get(globalThis, ARTICLES);
  Reflect.deleteProperty(globalThis, ARTICLES);
  return Array.isArray(files) ? files : undefined;
}

/**
 * Tells of a page of a list that is unchanged since the last build: it needs no path of a route either.
 *
 * @param file Its file: `sections/world/3/index.html`.
 * @returns The paths of routes that it needs.
 */
export function tellOfSame(file: string): [] {
  const files: unknown = Reflect.get(globalThis, SAME);
  if (Array.isArray(files)) files.push(file);
  else Reflect.set(globalThis, SAME, [file]);
  return [];
}

/** Takes the files of the unchanged pages of lists. */
export function takeSame(): readonly string[] {
  const files: unknown = Reflect.get(globalThis, SAME);
  Reflect.deleteProperty(globalThis, SAME);
  return Array.isArray(files) ? files : [];
}

/** Makes the content of a file, when it is asked for. */
type MakeContent = () => string | Uint8Array;

/**
 * Tells of files whose content is known without a page: to be rendered costs each more than to be made, where hundreds
 * are small and change at once, or where some have megabytes.
 *
 * @param files By their paths below the site: `names/counts.json`.
 */
export function tellOfContents(files: Iterable<readonly [string, MakeContent]>): void {
  const told: unknown = Reflect.get(globalThis, CONTENTS);
  const before = told instanceof Map ? told : [];
  Reflect.set(globalThis, CONTENTS, new Map([...before, ...files]));
}

/** Gives what makes the content of a file; nothing if nobody told of it. */
export function findContent(path: string): MakeContent | undefined {
  const files: unknown = Reflect.get(globalThis, CONTENTS);
  return files instanceof Map ? files.get(path) : undefined;
}
