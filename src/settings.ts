import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where a build reads, writes and will live; every path absolute. */
export type Settings = {
  /** Origin that the site is served from, without a path: `https://example.org`. */
  siteUrl: string;
  /** Path below that origin, with a slash at both ends: `/` or `/news/`. */
  base: string;
  /** Folder that holds `articles/` (and `names/`). */
  contentDir: string;
  /** Folder that the finished site replaces. */
  outDir: string;
  /** Folder of what builds keep for those that come after; without it they only take longer. */
  cacheDir: string;
  /** Folder of years that were built on their own, one folder each. */
  yearsDir: string;
  /** Year that alone is built: `2023`. */
  year?: string;
  /** Articles of each index of search but the two latest; making one takes some 80 kB an article. */
  searchPart: number;
  /** Host that the site is made for, where it has rules and limits of its own. */
  hostName?: HostName;
  /** Puts compressed files beside those that gain by it. */
  isPrecompressed?: boolean;
  /** Lets scripts, pictures and parts of search of the last site stay beside the new one until the next build. */
  hasOldParts?: boolean;
  /** How many of the latest articles have a picture of their own for links to them. */
  sharePictures: number;
  /** Puts a file of its text beside the page of each article. */
  hasTexts?: boolean;
  /** Articles that a name must be in to have a feed; without it each has one. */
  nameFeeds?: number;
  /** Most files that the excerpts of an index take; one an article where it is left out. */
  excerptFiles?: number;
};

/** Hosts whose rules or limits concern the build. */
const HOST_NAMES = ['netlify', 'cloudflare', 'github-pages', 's3'] as const;

export type HostName = (typeof HOST_NAMES)[number];

/** An index of more articles would cost readers and builds too much memory. */
const SEARCH_PART = 7_000;

/** Each takes a fortieth of a second of a processor, and some 15 kB. */
const SHARE_PICTURES = 1_000;

/** What a content folder may hold. */
const CONTENT = ['articles', 'names', 'urls.txt', 'front.yaml', 'furniture.yaml'];

const FALLBACK_URL = 'http://localhost:4321';

/**
 * Reads the settings of a build from environment variables.
 *
 * @param env `SITE_URL`, `BASE_PATH`, `CONTENT_DIR`, `OUT_DIR`, `CACHE_DIR`, `BUILD_YEAR`,
 *   `SEARCH_PART`, `SHARE_PICTURES`, `TEXT_FILES`, `NAME_FEEDS`, `EXCERPT_FILES`, `HOST`, `PRECOMPRESS`,
 *   `OLD_PARTS`; each optional. `NETLIFY` and `CF_PAGES` are set by hosts that build sites.
 * @param root Folder that relative paths start from: the project's.
 * @returns Settings, with the defaults filled in.
 * @throws Error that names the variable, its value and what to write instead.
 */
export function getSettings(env: Record<string, string | undefined>, root: string): Settings {
  const year = env['BUILD_YEAR'];
  const hostName = parseHostName(env);
  const excerptFiles = parseCount('EXCERPT_FILES', env['EXCERPT_FILES']);
  const nameFeeds = parseCount('NAME_FEEDS', env['NAME_FEEDS']);
  return {
    siteUrl: parseSiteUrl(env['SITE_URL'] || FALLBACK_URL),
    base: parseBase(env['BASE_PATH'] || '/'),
    contentDir: parseContentDir(root, env['CONTENT_DIR']),
    outDir: resolve(root, env['OUT_DIR'] || 'dist'),
    cacheDir: getCacheDir(env, root),
    yearsDir: `${resolve(root, env['OUT_DIR'] || 'dist')}-years`,
    ...(year && { year: parseYear(year) }),
    searchPart: parseCount('SEARCH_PART', env['SEARCH_PART']) ?? SEARCH_PART,
    sharePictures: parseSharePictures(env['SHARE_PICTURES']),
    ...(excerptFiles && { excerptFiles }),
    ...(nameFeeds && { nameFeeds }),
    ...(parseSwitch('TEXT_FILES', env['TEXT_FILES']) && { hasTexts: true }),
    ...(hostName && { hostName }),
    ...(parsePrecompress(env['PRECOMPRESS'], hostName) && { isPrecompressed: true }),
    ...(parseSwitch('OLD_PARTS', env['OLD_PARTS']) && { hasOldParts: true }),
  };
}

/** Tells where builds keep what they leave for later ones. */
export function getCacheDir(env: Record<string, string | undefined>, root: string): string {
  return resolve(root, env['CACHE_DIR'] || 'node_modules/.cache/newsprint');
}

/**
 * Tells the time that a run goes by: what is dated later is held back.
 *
 * @param env `SOURCE_DATE_EPOCH`, in seconds since 1970, makes a build the same on any clock.
 * @returns Milliseconds since 1970.
 */
export function getNow(env: Record<string, string | undefined>): number {
  const seconds = env['SOURCE_DATE_EPOCH'];
  if (!seconds) return Date.now();
  if (!/^\d{1,11}$/.test(seconds)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is “${seconds}”, not a number of seconds since 1970. Write it like SOURCE_DATE_EPOCH=$(date +%s).`,
    );
  }
  return Number(seconds) * 1000;
}

/** Tells the day of a build in UTC, by which roles of names are held or past: `2026-11-26`. */
export function getToday(env: Record<string, string | undefined>): string {
  return new Date(getNow(env)).toISOString().slice(0, 10);
}

function parseSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(
      `SITE_URL is “${value}”, not an http(s) address. Write it like https://example.org.`,
    );
  }
  if (url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL is “${value}”, which has a path. Put ${url.origin} there and the path in BASE_PATH.`,
    );
  }
  return url.origin;
}

function parseYear(value: string): string {
  if (!/^\d{4}$/.test(value)) {
    throw new Error(`The year to build is “${value}”. Write it like --year 2023.`);
  }
  return value;
}

function parseCount(name: string, value: string | undefined): number | undefined {
  if (value && !/^[1-9]\d*$/.test(value)) {
    throw new Error(`${name} is “${value}”, not a number of 1 or more. Write it like ${name}=500.`);
  }
  return value ? Number(value) : undefined;
}

/** `off` leaves them out. */
function parseSharePictures(value: string | undefined): number {
  if (value === 'off') return 0;
  return parseCount('SHARE_PICTURES', value) ?? SHARE_PICTURES;
}

function parseHostName(env: Record<string, string | undefined>): HostName | undefined {
  const value =
    env['HOST'] || (env['NETLIFY'] && 'netlify') || (env['CF_PAGES'] && 'cloudflare') || undefined;
  const name = HOST_NAMES.find((one) => one === value);
  if (value && !name) {
    throw new Error(
      `HOST is “${value}”, not a host that is known here: ${HOST_NAMES.join(', ')}. Leave it out, or set it to nothing, for a server of your own.`,
    );
  }
  return name;
}

function parseSwitch(name: string, value: string | undefined): boolean {
  if (value && value !== 'on' && value !== 'off') {
    throw new Error(`${name} is “${value}”. Write ${name}=on, or leave it out.`);
  }
  return value === 'on';
}

function parsePrecompress(value: string | undefined, hostName: HostName | undefined): boolean {
  const isOn = parseSwitch('PRECOMPRESS', value);
  if (isOn && hostName) {
    throw new Error(
      `PRECOMPRESS=on makes files that HOST=${hostName} does not use. Leave PRECOMPRESS out: it is for nginx, Caddy and Apache.`,
    );
  }
  return isOn;
}

function parseBase(value: string): string {
  const base = `/${value}/`.replace(/\/{2,}/g, '/');
  if (!/^[\w\-./~%]+$/.test(base)) {
    throw new Error(`BASE_PATH is “${value}”. Write it like /news/, without spaces or a query.`);
  }
  return base;
}

/** Nothing may be written yet; a folder that was named by mistake holds something else. */
function parseContentDir(root: string, value: string | undefined): string {
  const path = resolve(root, value || 'content');
  const found = existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
  const isContent = found.length === 0 || found.some((name) => CONTENT.includes(name));
  if (value && (!existsSync(path) || !isContent)) {
    throw new Error(
      `CONTENT_DIR ${path} has no folder “articles”. Point CONTENT_DIR at a folder that has one, or at an empty one.`,
    );
  }
  return path;
}
