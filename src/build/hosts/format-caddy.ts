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
  TYPES,
  toContentType,
  toOldAddress,
} from './server-options.ts';

/**
 * Writes what Caddy (2.6 or later) needs to serve a site: a site block, or what of it stands in the block
 * of a site that there is. Caddy gets the certificate itself where the address is one of https, and
 * speaks HTTP/2 and HTTP/3 then.
 */
export function formatCaddy(options: ServerOptions): string {
  const { host, listen, certificate, isPart } = options;
  const part = formatRoute(options);
  if (isPart) return lines([intro, ...part]);
  const [, address, port] = /^(?:(.*):)?(\d+)$/.exec(listen ?? '') ?? [];
  // Caddy asks for a certificate unless a plain address is given.
  const isPlain = port !== undefined && !certificate;
  return lines([
    intro,
    `${isPlain ? 'http://' : ''}${host}${port ? `:${port}` : ''} {`,
    ...(address ? [`  bind ${address.replace(/[[\]]/g, '')}`] : []),
    ...(certificate ? [`  tls ${quote(certificate.file)} ${quote(certificate.key)}`] : []),
    ...part.map((line) => `  ${line}`),
    '}',
  ]);
}

const intro =
  '# Made by “npm run host-conf -- caddy”. Make it again when Newsprint is updated, and when articles move.';

function formatRoute({ base, root, redirects, precompressed }: ServerOptions): string[] {
  const moves = redirects.map((redirect) => [
    `~^${escapePattern(toOldAddress(redirect, base))}/?$`,
    encodeURI(redirect.to),
  ]);
  const [general, ...special] = FILE_KINDS;
  return [
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
    `route ${base}* {`,
    `  root * ${quote(root)}`,
    // What is asked for in this order; each step sees what those before it left.
    ...formatHeader('', { ...HEADERS, ...toHeaders(general) }),
    '  header -Server',
    '  @newsprint_method not method GET HEAD',
    '  respond @newsprint_method 405',
    '  map {query} {newsprint_query} {',
    '    "" ""',
    '    default "?{query}"',
    '  }',
    '  map {path} {newsprint_moved} {',
    ...moves.map(([from = '', to = '']) => `    ${quote(from)} ${quote(to)}`),
    '    default ""',
    '  }',
    '  @newsprint_moved expression `{newsprint_moved} != ""`',
    '  redir @newsprint_moved {newsprint_moved}{newsprint_query} 301',
    ...(base === '/' ? [] : [`  uri strip_prefix ${base.slice(0, -1)}`]),
    '  @newsprint_folder {',
    '    not path */',
    '    file {path}/',
    '  }',
    // The address as it was asked for, so that nothing in it is encoded anew.
    '  map {http.request.orig_uri} {newsprint_folder} {',
    `    ${quote('~^/*([^?]*)(.*)$')} ${quote('/$1/$2')}`,
    '  }',
    '  redir @newsprint_folder {newsprint_folder} 301',
    '  @newsprint_index {',
    '    path */',
    '    file {path}index.html',
    '  }',
    '  rewrite @newsprint_index {path}index.html',
    '  @newsprint_missing {',
    `    not {`,
    '      file {path}',
    `      path_regexp ${quote(`^/(?:[^/]*/)*[^/]+$`)}`,
    `      not path ${HOST_FILES.map((file) => `/${file}`).join(' ')}`,
    '    }',
    '  }',
    '  vars newsprint_status 200',
    '  handle @newsprint_missing {',
    '    request_header -Range',
    '    request_header -If-*',
    '    rewrite * /404.html',
    '    vars newsprint_status 404',
    '  }',
    ...special.flatMap((kind, index) => [
      `  @newsprint_kind${index} path_regexp ${quote(`^/${kind.pattern}$`)}`,
      ...formatHeader(`@newsprint_kind${index} `, toHeaders(kind)),
    ]),
    '  map {path} {newsprint_type} {',
    `    "~/feed\\\\.json$" ${quote(FEED_TYPE)}`,
    ...Object.entries(TYPES).map(
      ([end, type]) => `    "~\\\\.${end}$" ${quote(toContentType(type))}`,
    ),
    `    default ${quote(OTHER_TYPE)}`,
    '  }',
    '  header Content-Type {newsprint_type}',
    '  encode {',
    '    gzip',
    '    minimum_length 256',
    '    match {',
    ...COMPRESSED_TYPES.map((type) => `      header Content-Type ${type}*`),
    '    }',
    '  }',
    '  file_server {',
    '    status {vars.newsprint_status}',
    '    disable_canonical_uris',
    ...(precompressed.hasBrotli || precompressed.hasGzip
      ? [
          `    precompressed ${[
            ...(precompressed.hasBrotli ? ['br'] : []),
            ...(precompressed.hasGzip ? ['gzip'] : []),
          ].join(' ')}`,
        ]
      : []),
    '  }',
    '}',
  ];
}

function toHeaders(kind: FileKind | undefined): Readonly<Record<string, string>> {
  return kind ? { 'Content-Security-Policy': kind.policy, 'Cache-Control': kind.cache } : {};
}

/** @param matcher What it holds for, with a space after it; all where it is empty. */
function formatHeader(matcher: string, headers: Readonly<Record<string, string>>): string[] {
  return [
    `  header ${matcher}{`,
    ...Object.entries(headers).map(([name, value]) => `    ${name} ${quote(value)}`),
    '  }',
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
