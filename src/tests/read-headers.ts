import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Rule = { path: string; headers: [name: string, value: string][] };

/**
 * Reads a site's `_headers` as Netlify and Cloudflare Pages do.
 *
 * @param dir Folder of the built site.
 * @returns A function that tells the headers of a path. The values of a header that two rules set are
 *   joined by a comma, as those hosts do: a policy that is set twice is then stricter than either.
 */
export function readHeaders(dir: string): (path: string) => Record<string, string> {
  const rules: Rule[] = [];
  for (const line of readFileSync(join(dir, '_headers'), 'utf8').split('\n')) {
    const [, name, value] = /^\s+([\w-]+): (.*)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line) rules.push({ path: line, headers: [] });
  }
  return (path) => {
    const headers: Record<string, string> = {};
    for (const [name, value] of rules.filter(matches(path)).flatMap((rule) => rule.headers)) {
      headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
    }
    // What both send by themselves.
    return { 'Cache-Control': 'public, max-age=0, must-revalidate', ...headers };
  };
}

/** `*` stands for anything, `:name` for one part of a path. */
function matches(path: string): (rule: Rule) => boolean {
  return ({ path: pattern }) => {
    const parts = pattern.split(/(\*|:\w+)/).map((part) => {
      if (part === '*') return '.*';
      return part.startsWith(':') ? '[^/]+' : RegExp.escape(part);
    });
    return new RegExp(`^${parts.join('')}$`).test(path);
  };
}
