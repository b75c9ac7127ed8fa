import { FILE_KINDS } from './header-rules.ts';
import { HEADERS } from './headers.ts';
import {
  COMPRESSED_ENDS,
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
 * Writes what Apache (2.4) needs to serve a site: a virtual host, or what is included in one that there
 * is. Its port must be one that `Listen` names elsewhere, as it may be named once only.
 */
export function formatApache(options: ServerOptions): string {
  const { host, isSecure, listen, certificate, root, base, isPart } = options;
  if (isPart) return lines([...intro, ...formatPart(options)]);
  const port = listen ?? (certificate ? '443' : '80');
  const server = [
    `<VirtualHost ${/^\d+$/.test(port) ? `*:${port}` : port}>`,
    // The scheme is that of redirects, also behind what ends the encryption in front of this server.
    `  ServerName ${isSecure ? 'https://' : ''}${host}`,
    `  DocumentRoot ${quote(root)}`,
    '  Protocols h2 h2c http/1.1',
    ...(certificate
      ? [
          '  SSLEngine on',
          `  SSLCertificateFile ${quote(certificate.file)}`,
          `  SSLCertificateKeyFile ${quote(certificate.key)}`,
        ]
      : []),
    ...formatPart(options).map((line) => `  ${line}`),
    // The folder is the base’s alone.
    ...(base === '/' ? [] : [`  RedirectMatch 404 ${quote(`^(?!${escapePattern(base)})`)}`]),
    '</VirtualHost>',
  ];
  const plain = [
    '<VirtualHost *:80>',
    `  ServerName ${host}`,
    `  Redirect permanent / https://${host}/`,
    '</VirtualHost>',
  ];
  return lines([...intro, ...server, ...(certificate && !listen ? plain : [])]);
}

const intro = [
  '# Made by “npm run host-conf -- apache”. Make it again when Newsprint is updated, and when articles move or are withdrawn.',
  '# Needs the modules alias, deflate, dir, headers, mime and rewrite.',
];

function formatPart({ base, root, redirects, gone, precompressed }: ServerOptions): string[] {
  const start = `^${escapePattern(base)}`;
  return [
    ...(base === '/'
      ? []
      : [
          `RedirectMatch 301 ${quote(`^${escapePattern(base.slice(0, -1))}$`)} ${quote(base)}`,
          `Alias ${quote(base)} ${quote(`${root}/`)}`,
        ]),
    ...redirects.map(
      (redirect) =>
        `RedirectMatch 301 ${quote(`^${escapePattern(toOldAddress(redirect, base))}/?$`)} ${quote(redirect.to)}`,
    ),
    ...gone.flatMap((address) => {
      const path = base + address.slice(1);
      return [
        `RedirectMatch 410 ${quote(`^${escapePattern(path)}$`)}`,
        `<LocationMatch ${quote(`^${escapePattern(path)}$`)}>`,
        `  ErrorDocument 410 ${encodeURI(path)}index.html`,
        '</LocationMatch>',
      ];
    }),
    `<Directory ${quote(root)}>`,
    '  Require all granted',
    '  AllowOverride None',
    '  Options FollowSymLinks',
    '  DirectoryIndex index.html',
    '  DirectorySlash On',
    '  AcceptPathInfo Off',
    `  ErrorDocument 404 ${base}404.html`,
    '  AddDefaultCharset Off',
    `  ForceType ${OTHER_TYPE}`,
    ...Object.entries(TYPES).map(([end, type]) => formatType(`\\.${end}$`, toContentType(type))),
    formatType('^feed\\.json$', FEED_TYPE),
    `  <FilesMatch ${quote(`\\.(?:${COMPRESSED_ENDS.join('|')})$`)}>`,
    '    SetOutputFilter DEFLATE',
    '  </FilesMatch>',
    // Apache marks the tag of a compressed answer, and does not know it again.
    '  RequestHeader edit If-None-Match "-gzip\\"" "\\""',
    '  RewriteEngine On',
    `  RewriteBase ${quote(base)}`,
    '  RewriteCond %{ENV:REDIRECT_STATUS} ^$',
    '  RewriteCond %{REQUEST_METHOD} !^(?:GET|HEAD)$',
    '  RewriteRule ^ - [R=405,L]',
    // The answer of a folder without a page is 403 otherwise.
    '  RewriteCond %{REQUEST_FILENAME} -d',
    '  RewriteCond %{REQUEST_FILENAME}/index.html !-f',
    '  RewriteRule (?:^|/)$ - [R=404,L]',
    `  RewriteRule ^(?:${HOST_FILES.join('|')})$ - [R=404,L]`,
    ...(precompressed.hasBrotli ? formatPrecompressed('br', 'br') : []),
    ...(precompressed.hasGzip ? formatPrecompressed('gz', 'gzip') : []),
    '</Directory>',
    `<LocationMatch ${quote(start)}>`,
    ...Object.entries(HEADERS).map(
      ([name, value]) => `  Header always set ${name} ${quote(value)}`,
    ),
    '</LocationMatch>',
    ...FILE_KINDS.flatMap(({ pattern, policy, cache }) => [
      `<LocationMatch ${quote(`${start}${pattern}(?:\\.(?:br|gz))?$`)}>`,
      `  Header always set Content-Security-Policy ${quote(policy)}`,
      `  Header always set Cache-Control ${quote(cache)}`,
      '</LocationMatch>',
    ]),
  ];
}

function formatType(pattern: string, type: string): string {
  return `  <FilesMatch ${quote(pattern)}>\n    ForceType ${quote(type)}\n  </FilesMatch>`;
}

/** Sends a file that is compressed already in place of another. */
function formatPrecompressed(end: string, encoding: string): string[] {
  return [
    ...[
      ['(^|.*/)$', 'index.html'],
      ['(.+)$', ''],
    ].flatMap(([pattern = '', file = '']) => [
      `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `  RewriteCond %{REQUEST_FILENAME}${file && '/'}${file}.${end} -f`,
      `  RewriteRule ^${pattern} $1${file}.${end} [L]`,
    ]),
    `  <FilesMatch "\\.${end}$">`,
    `    Header always set Content-Encoding ${encoding}`,
    '    Header always merge Vary Accept-Encoding',
    '    SetEnv no-gzip 1',
    '    SetEnv no-brotli 1',
    '  </FilesMatch>',
    ...COMPRESSED_ENDS.map((name) =>
      formatType(`\\.${name}\\.${end}$`, toContentType(TYPES[name] ?? OTHER_TYPE)),
    ),
    formatType(`^feed\\.json\\.${end}$`, FEED_TYPE),
  ];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
