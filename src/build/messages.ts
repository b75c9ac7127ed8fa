import type { SiteFile } from './site/site-file.ts';

/** Messages of the process that renders pages to the process that publishes them. */
export type FromRenderer =
  | {
      /** Every page and file of the routes, with the digest of its content; see `formatPlan`. */
      is: 'plan';
      files: string;
      /** Style sheets that pages only mark by their numbers; see `markSheet`. */
      sheets: readonly string[];
    }
  | {
      /** Files that are planned while others are rendered. */
      is: 'more';
      files: string;
    }
  | {
      /** A rendered file. */
      is: 'file';
      path: string;
      body: Uint8Array;
    }
  | {
      /** A rendered file that is laid where the site is written: to be sent, it would be copied in small pieces. */
      is: 'laid';
      file: SiteFile;
    }
  | {
      /** No more files are sent. */
      is: 'end';
    };

/** A file of the site that is not rendered yet. */
export type PlannedFile = {
  /** Path below the site’s folder: `about/index.html`. */
  path: string;
  /** Digest of its content; a file without one is rendered by each build. */
  cacheKey?: string;
};

/** Writes a plan as one text, which is sent twenty times faster than many thousands of objects. */
export function formatPlan(files: readonly PlannedFile[]): string {
  return files.map(({ path, cacheKey = '' }) => `${path}\0${cacheKey}`).join('\0');
}

/** Reads what `formatPlan` wrote. */
export function parsePlan(text: string): PlannedFile[] {
  const parts = text.split('\0');
  const files: PlannedFile[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [path = '', cacheKey] = [parts[at], parts[at + 1]];
    files.push(cacheKey ? { path, cacheKey } : { path });
  }
  return files;
}

/** Makes the mark that a page has in place of a style sheet, which is most of a page otherwise. */
export function markSheet(number: number): string {
  return `@sheet ${number};`;
}

/** Gives the style sheet that a mark stands for; other text is a style sheet itself. */
export function readSheet(text: string, sheets: readonly string[]): string {
  const [, number] = /^@sheet (\d+);$/.exec(text) ?? [];
  if (number === undefined) return text;
  const sheet = sheets[Number(number)];
  if (sheet === undefined) throw new Error(`The page has an unknown style sheet: ${text}`);
  return sheet;
}

/** Messages of the process that publishes pages. */
export type FromPublisher =
  | {
      /** The store of articles is up to date: Astro may begin. */
      is: 'updated';
    }
  | {
      /** Paths of the planned files that the last build did not leave. */
      is: 'wanted';
      /** Separated by null characters. */
      paths: string;
    }
  | {
      /** More files are written. */
      is: 'written';
      count: number;
    };

/** Exit code of a renderer that cannot use the bundle of an earlier build: the site is then built without it. */
export const BUNDLE_FAILED = 3;
