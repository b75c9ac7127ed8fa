import { splitName } from './format-names.ts';
import type { Cited } from './make-citations.ts';

/** Writes an article as a record of RIS, which reference managers read; lines end as it asks for. */
export function makeRis({ title, published, byline, source, address, lang }: Cited): string {
  const day = published.slice(0, 10).replaceAll('-', '/');
  const fields: [string, string][] = [
    ['TY', 'NEWS'],
    ...byline.map((name): [string, string] => ['AU', toSortedName(name)]),
    ['TI', title],
    ['T2', source],
    ['PY', day.slice(0, 4)],
    ['DA', day],
    ...(lang ? [['LA', lang] as [string, string]] : []),
    ['UR', address],
    ['ER', ''],
  ];
  return fields.map(([tag, text]) => `${tag}  - ${text.replace(/\s+/g, ' ')}\r\n`).join('');
}

/** Describes an article as CSL-JSON does, which citation styles are fed with; names are never cut to initials. */
export function makeCslItem({ title, published, byline, source, address, lang, key }: Cited) {
  const parts = published.slice(0, 10).split('-').map(Number);
  const authors = byline.map((name) => {
    const { family, given } = splitName(name);
    return given ? { family, given } : { literal: family };
  });
  return {
    id: key ?? address,
    type: 'article-newspaper',
    title,
    ...(authors.length > 0 && { author: authors }),
    'container-title': source,
    issued: { 'date-parts': [parts] },
    URL: address,
    ...(lang && { language: lang }),
  };
}

/** `ليلى حداد` → `حداد, ليلى`; an agency’s name stays. */
export function toSortedName(name: string): string {
  const { family, given } = splitName(name);
  return given ? `${family}, ${given}` : family;
}
