import type { Redirect } from './redirects.ts';

/** Options of the configuration of a web server. */
export type ServerOptions = {
  redirects: readonly Redirect[];
  /** Addresses of what was withdrawn, below the base: `/2024/09/talks/`. */
  gone: readonly string[];
  /** Whole path of the folder to serve. */
  root: string;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
  /** Name of the server: a host name. */
  host: string;
  /** The site's address is one of https. */
  isSecure: boolean;
  /** Port, or address and port: `8080`, `127.0.0.1:8080`, `[::1]:8080`. */
  listen?: string;
  /** Files of the certificate and its key, for https. */
  certificate?: { file: string; key: string };
  /** Only what serves the site's addresses, to be included in a server that there is. */
  isPart: boolean;
  /** Which compressed files stand beside the site's. */
  precompressed: { hasGzip: boolean; hasBrotli: boolean };
};

/** Types of content by the ends of files' names. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  xml: 'text/xml',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
};

/** Type of `feed.json`, in every folder, which its extension does not give. */
export const FEED_TYPE = 'application/feed+json';

/** Type of all other files: those of the search index, which are compressed already. */
export const OTHER_TYPE = 'application/octet-stream';

/** Types that are text, and so come in UTF-8. */
export const TEXT_TYPES = Object.values(TYPES).filter((type) => type.startsWith('text/'));

/** Types of files that become smaller when compressed. */
export const COMPRESSED_TYPES = [
  ...TEXT_TYPES,
  'application/json',
  FEED_TYPE,
  'application/manifest+json',
  'image/svg+xml',
];

/** Ends of the names of files of those types. */
export const COMPRESSED_ENDS = Object.keys(TYPES).filter((end) =>
  COMPRESSED_TYPES.includes(TYPES[end] ?? ''),
);

/** Files for other hosts, which no server shows. */
export const HOST_FILES = ['_headers', '_redirects', '_gone'];

/** `/old/talks/` under `/news/` → `/news/old/talks`: an old address, without the slash at its end. */
export function toOldAddress({ from }: Redirect, base: string): string {
  return base + from.replace(/^\/|\/$/g, '');
}

/** `text/html` → `text/html; charset=utf-8`, for text. */
export function toContentType(type: string): string {
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}

/** Escapes what has a meaning in a regular expression. */
export function escapePattern(text: string): string {
  return text.replace(/[.+?^()[\]{}|\\$*]/g, '\\$&');
}

/** Quotes a text as nginx, Caddy and Apache read it. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
