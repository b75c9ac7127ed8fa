import type { HostName } from '../../settings.ts';
import type { SiteFile } from '../site/site-file.ts';

/** Limits of a host. */
type Limits = {
  name: string;
  files?: number;
  bytes?: number;
  fileBytes?: number;
  redirects?: number;
};

/** Limits of free plans, from the hosts’ documentation. */
const LIMITS: Partial<Record<HostName, Limits>> = {
  // developers.cloudflare.com/pages/platform/limits
  cloudflare: {
    name: 'Cloudflare Pages',
    files: 20_000,
    fileBytes: 25 * 1024 ** 2,
    redirects: 2_000,
  },
  // docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
  'github-pages': { name: 'GitHub Pages', bytes: 1_000_000_000 },
};

/**
 * Checks that a site is within the limits of a host.
 *
 * @param redirects Number of lines of `_redirects`.
 * @param excerptFiles Most files for the excerpts of an index of search, where it is set.
 * @throws Error that lists all limits that are exceeded, by how much, and what to do.
 */
export function checkLimits(
  host: HostName,
  files: readonly Pick<SiteFile, 'path' | 'bytes'>[],
  redirects: number,
  excerptFiles: number | undefined,
): void {
  const limits = LIMITS[host];
  if (!limits) return;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const large = files.filter((file) => file.bytes > (limits.fileBytes ?? Infinity));
  const over = [
    ...(limits.files && files.length > limits.files
      ? [
          `${tell(files.length, limits.files, 'files')}${tellLargest(files, () => 1, 'files')} ${
            excerptFiles
              ? `Lower EXCERPT_FILES, which is ${excerptFiles}, or choose a host that takes more.`
              : 'Set EXCERPT_FILES=500: articles then share files of search, which has one an article now.'
          }${tellFeeds(files)}`,
        ]
      : []),
    ...(limits.bytes && bytes > limits.bytes
      ? [
          `${tell(toMegabytes(bytes), toMegabytes(limits.bytes), 'MB')}${tellLargest(files, (file) => file.bytes / 1e6, 'MB')} Use smaller photos, or choose a host that takes more.`,
        ]
      : []),
    ...large.map(
      (file) =>
        `${file.path}: ${tell(toMegabytes(file.bytes), toMegabytes(limits.fileBytes ?? 0), 'MB')} Make it smaller.`,
    ),
    ...(limits.redirects && redirects > limits.redirects
      ? [
          `${tell(redirects, limits.redirects, 'redirects')} Take the oldest out of “redirects” in front matter, or redirect them by rules of your account.`,
        ]
      : []),
  ];
  if (over.length === 0) return;
  throw new Error(
    [`${limits.name} does not take this site (HOST=${host}):`, ...over].join('\n  - '),
  );
}

/** `23,410 files, 3,410 more than 20,000.` */
function tell(count: number, most: number, unit: string): string {
  const format = (number: number) => number.toLocaleString('en');
  return `${format(count)} ${unit}, ${format(count - most)} more than ${format(most)}.`;
}

/** ` Most are in photos (610 MB), pagefind (200 MB) and 2024 (90 MB).` */
function tellLargest<File extends Pick<SiteFile, 'path'>>(
  files: readonly File[],
  measure: (file: File) => number,
  unit: string,
): string {
  const sums = new Map<string, number>();
  for (const file of files) {
    const [folder = ''] = file.path.split('/');
    sums.set(folder, (sums.get(folder) ?? 0) + measure(file));
  }
  const largest = [...sums].sort(([, a], [, b]) => b - a).slice(0, 3);
  const told = largest.map(
    ([folder, sum]) => `${folder} (${Math.round(sum).toLocaleString('en')} ${unit})`,
  );
  return ` Most are in ${new Intl.ListFormat('en').format(told)}.`;
}

/** What a name has a file of in each format, next to its page. */
const NAME_FEED = /^(?:people|places|organizations)\/[^/]+\/feed\.\w+$/;

/** ` 24,310 files are feeds of names: …`, where they are many. */
function tellFeeds(files: readonly Pick<SiteFile, 'path'>[]): string {
  const count = files.filter(({ path }) => NAME_FEED.test(path)).length;
  if (count * 10 < files.length) return '';
  return ` ${count.toLocaleString('en')} files are feeds of names: NAME_FEEDS=10 leaves out those of names in fewer than 10 articles.`;
}

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1e5) / 10;
}
