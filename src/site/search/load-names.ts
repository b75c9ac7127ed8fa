import type { LoadFile } from '../../names/lookup/open-index.ts';

/** Milliseconds after which a file that does not come is given up, so that the next search asks again. */
const LONGEST = 60_000;
const files = new Map<string, Promise<unknown>>();

/**
 * Makes the way in which the names index is fetched: each file once, nothing for one that is not
 * there or cannot be had; what could not be had is asked for again by the next search.
 *
 * @param base Path that the site is served under, with a slash at its end.
 */
export function loadNames(base: string): LoadFile {
  return (path) => {
    const file = files.get(path) ?? fetchFile(path);
    files.set(path, file);
    return file;
  };

  async function fetchFile(path: string): Promise<unknown> {
    try {
      const signal = AbortSignal.timeout(LONGEST);
      const response = await fetch(`${base}names/${path}`, { signal });
      if (response.ok) return await response.json();
      if (response.status !== 404) files.delete(path);
    } catch {
      // Off line: Pagefind may still answer.
      files.delete(path);
    }
    return undefined;
  }
}
