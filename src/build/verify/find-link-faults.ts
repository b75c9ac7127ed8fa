import { toAddress, toFile } from '../../base/address.ts';
import type { PageOutline } from './page-outline.ts';

/** A fault of a file of the site. */
export type SiteFault = { file: string; what: string };

/** Beginning of text fragments, which name no element. */
const TEXT = '#:~:';

/**
 * Collects the links of pages, and finds at the end those that lead nowhere.
 *
 * @param files Paths of all files, below the site's folder.
 * @param siteUrl Origin of the site.
 * @param base Path that it is served under, with a slash at both ends.
 */
export function openLinkCheck(files: ReadonlySet<string>, siteUrl: string, base: string) {
  const faults: SiteFault[] = [];
  const ids = new Map<string, ReadonlySet<string>>();
  const fragments: { file: string; link: string; target: string; id: string }[] = [];
  const reported = new Set<string>();
  const report = (file: string, what: string) => {
    // A link of every page is reported once.
    if (reported.has(what)) return;
    reported.add(what);
    faults.push({ file, what });
  };
  return {
    add: (file: string, outline: PageOutline): void => {
      if (outline.ids.length > 0) ids.set(file, new Set(outline.ids));
      const address = siteUrl + encodeURI(base + toAddress(file).slice(1));
      for (const link of new Set(outline.links)) {
        if (!URL.canParse(link, address)) {
          report(file, `The link “${link}” is no address.`);
          continue;
        }
        const url = new URL(link, address);
        if (url.origin !== siteUrl) continue;
        const target = findFile(url.pathname, files, base);
        if (!target) report(file, `The link “${link}” leads to no file of the site.`);
        else if (url.hash.length > 1 && !url.hash.startsWith(TEXT)) {
          fragments.push({ file, link, target, id: decodeSafely(url.hash.slice(1)) });
        }
      }
    },
    end: (): SiteFault[] => {
      for (const { file, link, target, id } of fragments) {
        if (!ids.get(target)?.has(id)) {
          report(
            file,
            `The link “${link}” leads to no place of ${target}: nothing has the id “${id}”.`,
          );
        }
      }
      return faults;
    },
  };
}

/** Finds the file that answers for a path below the origin. */
function findFile(pathname: string, files: ReadonlySet<string>, base: string): string | undefined {
  const path = decodeSafely(pathname);
  if (!`${path}/`.startsWith(base)) return undefined;
  const address = `/${path.slice(base.length)}`;
  return [toFile(address), toFile(`${address}/`)].find((file) => files.has(file));
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
