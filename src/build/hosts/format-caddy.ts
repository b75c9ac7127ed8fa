import { FILE_KINDS, type FileKind } from './header-rules.ts';
import { HEADERS } from './headers.ts';
import {
  COMPRESSED_TYPES,
  escapePattern,
  FEED_TYPE,
  HOST_FILES,
  OTHER_TYPE,
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
  const { host, isSecure, listen, certificate, isPart } = options;
  const part = formatRoute(options);
  if (isPart) return lines([intro, ...part]);
  const [, address, port] = /^(?:(.*):)?(\d+)$/.exec(listen ?? '') ?? [];
  // Caddy asks for a certificate unless a plain address is given.
  const isPlain = !certificate && (!isSecure || port !== undefined);
  return lines([
    intro,
    `${isPlain ? 'http://' : ''}${host}${port ? `:${port}` : ''} {`,
    ...(address ? [`  bind ${address.replace(/[[\]]/g, '')}`] : []),
    ...(certificate ? [`  tls ${quote(certificate.file)} ${quote(certificate.key)}`] : []),
    ...part.map((line) => `  ${line}`),
    ...(options.base === '/' ? [] : ['  handle {', '    respond 404', '  }']),
    '}',
  ]);
}

const intro =
  '# Made by “npm run host-conf -- caddy”. Make it again when Newsprint is updated, and when articles move or are withdrawn.';

/** Sets `{newsprint_query}` to what was asked for behind `?`, with that sign. */
const QUERY = ['  map {query} {newsprint_query} {', '    "" ""', '    default "?{query}"', '  }'];

function formatRoute(options: ServerOptions): string[] {
  const { base } = options;
  return [
    ...(base === '/'
      ? []
      : [`handle ${base.slice(0, -1)} {`, ...QUERY, `  redir * ${base}{newsprint_query} 301`, '}']),
    // Else what else the site does would come first.
    `handle ${base}* {`,
    '  route {',
    ...formatSteps(options).map((line) => `  ${line}`),
    '  }',
    '}',
  ];
}

/** What is done with what was asked, in this order; each step sees what those before it left. */
function formatSteps({ base, root, redirects, gone, precompressed }: ServerOptions): string[] {
  const moves = redirects.map((redirect) => [
    `~^${escapePattern(toOldAddress(redirect, base))}/?$`,
    encodeURI(redirect.to),
  ]);
  const [general, ...special] = FILE_KINDS;
  const encodings = [
    ...(precompressed.hasBrotli ? ['br'] : []),
    ...(precompressed.hasGzip ? ['gzip'] : []),
  ];
  const options = encodings.length > 0 ? [`precompressed ${encodings.join(' ')}`] : [];
  return [
    `  root * ${quote(root)}`,
    ...formatHeader('', { ...HEADERS, ...toHeaders(general) }),
    '  header -Server',
    '  @newsprint_method not method GET HEAD',
    '  respond @newsprint_method 405',
    ...QUERY,
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
    ...(gone.length > 0
      ? [
          `  @newsprint_withdrawn path_regexp ${quote(`^(?:${gone.map(escapePattern).join('|')})$`)}`,
          '  vars @newsprint_withdrawn newsprint_is_withdrawn yes',
          '  request_header @newsprint_withdrawn -Range',
          '  request_header @newsprint_withdrawn -If-*',
        ]
      : []),
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
    '  vars newsprint_is_missing no',
    '  handle @newsprint_missing {',
    '    request_header -Range',
    '    request_header -If-*',
    '    rewrite * /404.html',
    '    vars newsprint_is_missing yes',
    '  }',
    ...special.flatMap((kind, index) => [
      `  @newsprint_kind${index} path_regexp ${quote(`^/${kind.pattern}$`)}`,
      ...formatHeader(`@newsprint_kind${index} `, toHeaders(kind)),
    ]),
    '  map {path} {newsprint_type} {',
    `    ${quote('~/feed\\.json$')} ${quote(FEED_TYPE)}`,
    ...Object.entries(TYPES).map(
      ([end, type]) => `    ${quote(`~\\.${end}$`)} ${quote(toContentType(type))}`,
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
    ...(gone.length > 0
      ? [
          '  @newsprint_is_withdrawn vars newsprint_is_withdrawn yes',
          ...formatFiles('@newsprint_is_withdrawn ', ['status 410', ...options]),
        ]
      : []),
    '  @newsprint_gone vars newsprint_is_missing yes',
    ...formatFiles('@newsprint_gone ', ['status 404', ...options]),
    ...formatFiles('', options),
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

/** @param matcher Like that of `formatHeader`. */
function formatFiles(matcher: string, options: readonly string[]): string[] {
  return [
    `  file_server ${matcher}{`,
    ...['disable_canonical_uris', ...options].map((option) => `    ${option}`),
    '  }',
  ];
}

/** Quotes a text in which no sign has a meaning, not even `\\`. */
function quote(text: string): string {
  return `\`${text}\``;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
