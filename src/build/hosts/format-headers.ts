import type { HeaderRule } from './header-rules.ts';

/** Rules, and characters of a line, that Cloudflare Pages reads (its documentation, “Headers”). */
const MOST_RULES = 100;
const LONGEST_LINE = 2000;

/**
 * Writes rules as the file `_headers`, which Netlify and Cloudflare Pages read alike.
 *
 * @throws Error when a line is longer than Cloudflare reads: the page would have no policy there.
 */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  const lines = rules
    .slice(0, MOST_RULES)
    .flatMap(({ path, headers }) => [
      encodeURI(path),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]);
  const long = lines.find((line) => line.length > LONGEST_LINE);
  if (long) {
    throw new Error(
      `A line of _headers has ${long.length} characters, and Cloudflare Pages reads ${LONGEST_LINE}: “${long.slice(0, 60)}…”. Let pages of one folder share their inline styles and scripts, or load them from files.`,
    );
  }
  return `${lines.join('\n')}\n`;
}
