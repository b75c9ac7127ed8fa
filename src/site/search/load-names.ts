import type { LoadFile } from '../../names/lookup/open-index.ts';

/** Milliseconds after which a fetch is aborted, so that the next search tries again. */
const LONGEST = 60_000;
const files = new Map<string, Promise<unknown>>();

/**
 * Makes the function that fetches files of the names index: each file once, nothing for a file that does not exist
 * or cannot be fetched; the next search tries that again.
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
      // Offline: Pagefind may still answer.
      files.delete(path);
    }
    return undefined;
  }
}
