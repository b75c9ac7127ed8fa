/** What the process that renders pages tells the one that publishes them. */
export type FromRenderer =
  | {
      /** Every page and file that the site will have of its routes, with what it is made of. */
      is: 'plan';
      files: string;
    }
  | {
      /** One that was rendered. */
      is: 'file';
      path: string;
      body: Uint8Array;
    };

/** A file of the site, before it is rendered. */
export type PlannedFile = {
  /** Path below the site’s folder: `about/index.html`. */
  path: string;
  /** Digest of what it shows; one without is rendered by each build. */
  cacheKey?: string;
};

/** Writes a plan as one text: many thousands of objects take twenty times as long on their way. */
export function formatPlan(files: readonly PlannedFile[]): string {
  return files.flatMap(({ path, cacheKey = '' }) => [path, cacheKey]).join('\0');
}

/** Reads what `formatPlan` wrote. */
export function parsePlan(text: string): PlannedFile[] {
  const parts = text.split('\0');
  const files: PlannedFile[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [path = '', cacheKey] = [parts[at], parts[at + 1]];
    files.push({ path, ...(cacheKey && { cacheKey }) });
  }
  return files;
}

/** What the process that publishes pages answers. */
export type FromPublisher =
  | {
      /** The store of articles is up to date: Astro may begin. */
      is: 'updated';
    }
  | {
      /** Paths of what the plan has and the last build did not leave. */
      is: 'wanted';
      /** With a zero between two. */
      paths: string;
    }
  | {
      /** So many files more are in their places. */
      is: 'taken';
      count: number;
    };

/** Exit code of a renderer that could not go by the bundle of an earlier build: the site is built without. */
export const BUNDLE_FAILED = 3;
