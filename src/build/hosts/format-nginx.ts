import type { HeaderRule } from './header-rules.ts';
import { CACHE, FILE_POLICY } from './headers.ts';
import type { Redirect } from './redirects.ts';

type NginxOptions = {
  /** Header rules; the first holds for all files. */
  rules: readonly HeaderRule[];
  redirects: readonly Redirect[];
  /** Whole path of the folder to serve. */
  root: string;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
  /** Name of the server: a host name. */
  host: string;
  /** Port, or address and port. */
  listen: string;
};

const TYPES =
  'text/css text/plain text/xml application/javascript application/json application/xml application/feed+json image/svg+xml';

/**
 * Writes a site's headers, redirects and caching for nginx (1.18 or later), as a file that nginx
 * includes in its `http` block. Policies stand in a `map`, so that the server block sends every header
 * itself: an `add_header` in a location would drop those outside.
 */
export function formatNginx({ rules, redirects, root, base, host, listen }: NginxOptions): string {
  const [common, ...others] = rules;
  const map = (name: string, header: string, fallback: string) => [
    `map $uri ${name} {`,
    `  default ${quote(fallback)};`,
    ...others.flatMap(({ path, headers }) =>
      headers[header] ? [`  ${toPattern(path, base)} ${quote(headers[header])};`] : [],
    ),
    '}',
  ];
  return [
    '# Made by “npm run nginx-conf” from the built site: make it again after each build.',
    'map_hash_bucket_size 1024;',
    ...map('$newsprint_policy', 'Content-Security-Policy', FILE_POLICY),
    ...map('$newsprint_cache', 'Cache-Control', CACHE.other),
    'map $uri $newsprint_moved {',
    '  default "";',
    ...redirects.map(({ from, to }) => `  ${toPattern(from, base)} ${quote(encodeURI(to))};`),
    '}',
    'server {',
    `  listen ${listen};`,
    `  server_name ${host};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  charset utf-8;',
    '  gzip on;',
    '  gzip_vary on;',
    `  gzip_types ${TYPES};`,
    ...Object.entries(common?.headers ?? {}).map(
      ([name, value]) => `  add_header ${name} ${quote(value)} always;`,
    ),
    '  add_header Content-Security-Policy $newsprint_policy always;',
    '  add_header Cache-Control $newsprint_cache always;',
    `  error_page 404 ${base}404.html;`,
    '  if ($newsprint_moved) {',
    '    return 301 $newsprint_moved;',
    '  }',
    `  location ${base} {`,
    base === '/' ? `    root ${quote(root)};` : `    alias ${quote(`${root}/`)};`,
    '  }',
    // Files for other hosts.
    `  location ~ ^${escapePattern(base)}_(headers|redirects)$ {`,
    '    return 404;',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** `/about/*` → `~^/news/about/`, `/` → `~^/news/(index\.html)?$`, `/old` → the path with `/` or without. */
function toPattern(path: string, base: string): string {
  const whole = escapePattern(base + path.slice(1).replace(/[*/]$/, ''));
  if (path.endsWith('*')) return `"~^${whole}"`;
  return path === '/' ? `"~^${base}(index\\.html)?$"` : `"~^${whole}/?$"`;
}

function escapePattern(text: string): string {
  return text.replace(/[.+?^()[\]{}|\\$]/g, '\\$&');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
