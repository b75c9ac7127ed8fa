import { parseDate } from '../../base/parse-date.ts';
import type { DeliveredFacts } from '../delivery.ts';
import { findNewsData } from './find-news-data.ts';

/** Browsers write the address of a page that they save into a remark above it. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i;

/**
 * Reads what a page says of its article: JSON-LD first, then OpenGraph and other `<meta>`, then
 * `<time>`, `rel=author` and the headline itself. What none of them says is left out.
 *
 * @param html The page as delivered, for the address that a browser wrote above it.
 */
export function findPageFacts(document: Document, html: string): DeliveredFacts {
  const data = findNewsData(document);
  const meta = (...names: string[]) => firstOf(names.map((name) => findMeta(document, name)));
  const sourceName = firstOf([data.publisher, meta('og:site_name', 'application-name')]);
  const sourceUrl = firstOf([
    toHttp(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
    toHttp(meta('og:url')),
    toHttp(data.url),
    toHttp(SAVED_FROM.exec(html.slice(0, 4096))?.[1]),
  ]);
  const h1 = document.querySelector('article h1, main h1, h1');
  const title = firstOf([
    data.headline,
    meta('og:title', 'twitter:title'),
    toLine(h1),
    toLine(document.querySelector('title')),
  ]);
  const time = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]',
  );
  const published = firstDate([
    data.datePublished,
    meta(
      'article:published_time',
      'datePublished',
      'date',
      'dc.date',
      'dcterms.created',
      'parsely-pub-date',
      'pubdate',
    ),
    time?.getAttribute('datetime'),
    toLine(time),
  ]);
  const updated = firstDate([data.dateModified, meta('article:modified_time', 'og:updated_time')]);
  const bylines =
    data.authors.length > 0
      ? data.authors
      : findAuthors(document, meta('author', 'parsely-author', 'dc.creator'));
  const found = {
    title: title && withoutSite(title, sourceName),
    dek: firstOf([data.description, meta('og:description', 'description')]),
    published,
    updated: updated?.slice(0, 16) === published?.slice(0, 16) ? undefined : updated,
    section: firstOf([data.section, meta('article:section', 'section')]),
    sourceName,
    sourceUrl,
    byline: bylines.length > 0 ? bylines : undefined,
    lang: firstOf([
      document.documentElement.getAttribute('lang'),
      data.lang,
      meta('og:locale'),
    ])?.replace('_', '-'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

function findMeta(document: Document, name: string): string | undefined {
  const found = [...document.querySelectorAll('meta')].find((element) =>
    ['property', 'name', 'itemprop'].some(
      (key) => element.getAttribute(key)?.toLowerCase() === name.toLowerCase(),
    ),
  );
  return found?.getAttribute('content')?.replace(/\s+/gu, ' ').trim() || undefined;
}

function findAuthors(document: Document, named: string | undefined): string[] {
  const signed = [
    ...document.querySelectorAll('[rel~="author"], [itemprop="author"] [itemprop="name"]'),
  ];
  const names = named && !/^https?:/.test(named) ? [named] : signed.map(toLine);
  return [...new Set(names.map((name) => name.replace(/^by\s+/i, '')).filter(Boolean))];
}

function withoutSite(title: string, site: string | undefined): string {
  const end =
    site &&
    [' | ', ' - ', ' – ', ' — ']
      .map((sign) => `${sign}${site}`)
      .find((tail) => title.endsWith(tail));
  return end ? title.slice(0, -end.length) : title;
}

function toHttp(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function firstDate(written: readonly (string | null | undefined)[]): string | undefined {
  return firstOf(written.map((text) => (text ? parseDate(text) : undefined)));
}

function firstOf(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find(Boolean) ?? undefined;
}

function toLine(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}
