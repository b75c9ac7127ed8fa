import type { HeaderRule } from './header-rules.ts';

/** Writes rules as the file `_headers`, which Netlify and Cloudflare Pages read alike. */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}
