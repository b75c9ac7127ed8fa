import type { LoadFile } from '../../names/lookup/look-up.ts';

const files = new Map<string, Promise<unknown>>();

/**
 * Makes the way in which the names index is fetched: each file once, nothing for one that is not
 * there or cannot be had.
 *
 * @param base Path that the site is served under, with a slash at its end.
 */
export function loadNames(base: string): LoadFile {
  return (path) => {
    const file = files.get(path) ?? fetchFile(`${base}names/${path}`);
    files.set(path, file);
    return file;
  };

  async function fetchFile(url: string): Promise<unknown> {
    try {
      const response = await fetch(url);
      return response.ok ? await response.json() : undefined;
    } catch {
      // Off line: Pagefind may still answer, and the next search asks again.
      files.delete(url.slice(`${base}names/`.length));
      return undefined;
    }
  }
}
