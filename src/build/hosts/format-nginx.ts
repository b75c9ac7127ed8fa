import { FILE_KINDS, type FileKind } from './header-rules.ts';
import { HEADERS } from './headers.ts';
import {
  COMPRESSED_TYPES,
  escapePattern,
  FEED_TYPE,
  HOST_FILES,
  OTHER_TYPE,
  quote,
  type ServerOptions,
  TEXT_TYPES,
  TYPES,
  toOldAddress,
} from './server-options.ts';

/**
 * Writes what nginx (1.18 or later) needs to serve a site: a `server`, or its `location`s alone.
 *
 * No `map` is used, as that may stand outside servers only and brings settings which may be given once;
 * variables are set where they are used. All headers stand in one place, because a location that adds
 * one drops those of the locations around it.
 */
export function formatNginx(options: ServerOptions): string {
  const { host, isPart, base, listen, certificate } = options;
  if (isPart) return lines([intro, ...formatLocations(options)]);
  const ports = listListens(listen ?? (certificate ? '443' : '80'));
  const server = [
    'server {',
    ...ports.map((port) => `  listen ${port}${certificate ? ' ssl http2' : ''};`),
    `  server_name ${host};`,
    ...(certificate
      ? [
          `  ssl_certificate ${quote(certificate.file)};`,
          `  ssl_certificate_key ${quote(certificate.key)};`,
          '  ssl_protocols TLSv1.2 TLSv1.3;',
        ]
      : []),
    ...(base === '/' ? [] : ['  location / {', '    return 404;', '  }']),
    ...formatLocations(options).map((line) => `  ${line}`),
    '}',
  ];
  const plain = [
    'server {',
    ...listListens('80').map((port) => `  listen ${port};`),
    `  server_name ${host};`,
    `  return 301 https://${host}$request_uri;`,
    '}',
  ];
  return lines([intro, ...server, ...(certificate && !listen ? plain : [])]);
}

const intro =
  '# Made by “npm run host-conf -- nginx”. Make it again when Newsprint is updated, and when articles move or are withdrawn.';

function formatLocations(options: ServerOptions): string[] {
  const { base, root, redirects, gone, precompressed } = options;
  const [general, ...special] = FILE_KINDS;
  const missing = `${base}404.html`;
  return [
    ...(base === '/'
      ? []
      : [
          `location = ${base.slice(0, -1)} {`,
          '  absolute_redirect off;',
          `  ${formatReturn(base)}`,
          '}',
        ]),
    `location ^~ ${base} {`,
    // A path below the host's root is not in the folder's names.
    `  ${base === '/' ? `root ${quote(root)}` : `alias ${quote(`${root}/`)}`};`,
    '  index index.html;',
    '  autoindex off;',
    '  absolute_redirect off;',
    '  server_tokens off;',
    // The answer of a folder without a page is 403 otherwise.
    `  error_page 403 =404 ${missing};`,
    `  error_page 404 ${missing};`,
    '  types {',
    ...Object.entries(TYPES).map(([end, type]) => `    ${type} ${end};`),
    '  }',
    `  default_type ${OTHER_TYPE};`,
    '  charset utf-8;',
    `  charset_types ${TEXT_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_min_length 256;',
    '  gzip_proxied any;',
    `  gzip_types ${COMPRESSED_TYPES.filter((type) => type !== 'text/html').join(' ')};`,
    ...(precompressed.hasGzip ? ['  gzip_static on;'] : []),
    ...(precompressed.hasBrotli
      ? [
          '  # Needs the module “brotli_static” (Debian: libnginx-mod-http-brotli-static). Without it, take this out.',
          '  brotli_static on;',
        ]
      : []),
    ...formatKind(general),
    ...Object.entries(HEADERS).map(
      ([name, value]) => `  add_header ${name} ${quote(value)} always;`,
    ),
    '  add_header Content-Security-Policy $newsprint_policy always;',
    '  add_header Cache-Control $newsprint_cache always;',
    ...redirects.flatMap((redirect) => {
      const from = toOldAddress(redirect, base);
      // nginx tells paths apart that differ in the slash at their end alone.
      return [from, `${from}/`].flatMap((path) => [
        `  location = ${quote(path)} {`,
        ...formatKind(general).map((line) => `  ${line}`),
        `    ${formatReturn(redirect.to)}`,
        '  }',
      ]);
    }),
    ...gone.flatMap((address) => {
      const path = base + address.slice(1);
      return [
        `  location = ${quote(path)} {`,
        `    error_page 410 ${quote(`${path}index.html`)};`,
        '    return 410;',
        '  }',
      ];
    }),
    // Of those that follow, the first that fits counts.
    `  location ~ ${quote(`^${escapePattern(base)}(?:${HOST_FILES.join('|')})$`)} {`,
    ...formatKind(general).map((line) => `  ${line}`),
    '    return 404;',
    '  }',
    `  location ~ ${quote(`^${escapePattern(base)}(?:.*/)?feed\\.json$`)} {`,
    ...formatKind(general).map((line) => `  ${line}`),
    '    types {}',
    `    default_type ${FEED_TYPE};`,
    '  }',
    ...special
      .toReversed()
      .flatMap((kind) => [
        `  location ~ ${quote(`^${escapePattern(base)}${kind.pattern}$`)} {`,
        ...formatKind(kind).map((line) => `  ${line}`),
        '  }',
      ]),
    '}',
  ];
}

function formatKind(kind: FileKind | undefined): string[] {
  if (!kind) return [];
  return [
    `  set $newsprint_policy ${quote(kind.policy)};`,
    `  set $newsprint_cache ${quote(kind.cache)};`,
  ];
}

/** `/about/` → `return 301 "/about/$is_args$args";`, which keeps what was asked for behind `?`. */
function formatReturn(to: string): string {
  return `return 301 ${quote(`${encodeURI(to).replaceAll('$', '%24')}$is_args$args`)};`;
}

/** A port is listened to on IPv4 and IPv6, an address on that alone. */
function listListens(listen: string): string[] {
  return /^\d+$/.test(listen) ? [listen, `[::]:${listen}`] : [listen];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
