import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readHeaders } from '../read-headers.ts';

/** What a host answers: a file of the site, or where it leads. */
type HostAnswer = {
  status: number;
  file?: string;
  to?: string;
  headers: Record<string, string>;
};

/** Answers for an address like `/about/?x=1`, its path encoded. */
export type Host = (address: string) => HostAnswer;

type Rule = { from: string; to: string; status: string };

/**
 * Answers as Cloudflare Pages does: every redirect goes before files; a rule is heeded where its status is
 * a number it knows, the first 2,000 of them; pages are asked for without `index.html` and `.html`.
 */
export function simulateCloudflare(dir: string): Host {
  const known = new Set(['200', '301', '302', '303', '307', '308']);
  const rules = readRules(dir).filter(({ status }) => known.has(status));
  const redirects = new Map(rules.slice(0, 2_000).map((rule) => [rule.from, rule]));
  const getHeaders = readHeaders(dir);
  return (address) => {
    const { pathname, search } = new URL(address, 'https://news.example');
    const headers = getHeaders(pathname);
    const rule = redirects.get(pathname);
    if (rule) return { status: Number(rule.status), to: rule.to + search, headers };
    const path = decodeURI(pathname).slice(1);
    const has = (file: string) => isFile(join(dir, file));
    if (path.endsWith('index.html') || path.endsWith('.html')) {
      const bare = path.replace(/(?:index)?\.html$/, '');
      if (has(path)) return { status: 308, to: `/${encodeURI(bare)}${search}`, headers };
    }
    const file = path.endsWith('/') || path === '' ? `${path}index.html` : path;
    for (const found of [file, `${path}.html`]) {
      if (has(found)) return { status: 200, file: found, headers };
    }
    if (has(`${path}/index.html`)) return { status: 308, to: `${pathname}/${search}`, headers };
    return { status: 404, file: '404.html', headers };
  };
}

/**
 * Answers as Netlify does: the first rule that fits, with a slash at the end or without; but a file that
 * is there goes before a rule that is not forced, as by `301!`.
 */
export function simulateNetlify(dir: string): Host {
  const rules = readRules(dir);
  const getHeaders = readHeaders(dir);
  return (address) => {
    const { pathname, search } = new URL(address, 'https://news.example');
    const headers = getHeaders(pathname);
    const path = decodeURI(pathname).replace(/^\/|\/$/g, '');
    const file = [path, `${path}.html`, join(path, 'index.html')].find((one) =>
      isFile(join(dir, one)),
    );
    const trim = (text: string) => text.replace(/\/$/, '');
    const rule = rules.find(({ from }) => trim(from) === trim(pathname));
    if (rule && (!file || rule.status.endsWith('!'))) {
      return { status: Number.parseInt(rule.status, 10), to: rule.to + search, headers };
    }
    return file ? { status: 200, file, headers } : { status: 404, file: '404.html', headers };
  };
}

function readRules(dir: string): Rule[] {
  return readFileSync(join(dir, '_redirects'), 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/))
    .flatMap(([from, to, status = '']) => (from && to ? [{ from, to, status }] : []));
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
