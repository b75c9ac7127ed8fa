import type { DeliveredFacts, Evidence } from '../../delivery.ts';
import { chooseDate, isLater } from '../../facts/evidence.ts';
import { getHost } from '../../facts/get-host.ts';
import { htmlToLine } from '../copy/html-to-line.ts';
import { findHeadline } from './find-headline.ts';
import { findPageByline } from './find-page-byline.ts';
import { listPageDates } from './list-page-dates.ts';
import { type JsonLd, readJsonLd } from './read-json-ld.ts';
import { listMetas, makeMetaReader } from './read-meta.ts';

/** Browsers and their extensions write the address of a page that they save into a remark above it. */
const SAVED_FROM = /<!--\s*(?:saved from url=\(\d+\)|[^<>]{0,200}?\burl:\s*)(https?:\/\/[^\s>]+)/i;

export type PageFacts = {
  facts: DeliveredFacts;
  evidence: Evidence[];
  notes: string[];
  data: JsonLd[];
};

/**
 * Reads what a page says of its article: JSON-LD, OpenGraph and other `<meta>`, `itemprop`, lines of its
 * head and its address. Each date and name is checked, and what several places say wins; what none of
 * them says, or what stays unsure, is left out.
 *
 * @param html The page as delivered, for the address that a browser wrote above it.
 */
export function findPageFacts(document: Document, html: string): PageFacts {
  const data = readJsonLd(document);
  const articles = data.filter(({ isArticle }) => isArticle);
  const metas = listMetas(document);
  const meta = makeMetaReader(metas);
  const sourceUrl = firstOf([
    toHttp(document.querySelector('link[rel="canonical"]')?.getAttribute('href')),
    toHttp(meta('og:url')),
    toHttp(articles[0]?.url ?? articles[0]?.mainEntityOfPage),
    toHttp(SAVED_FROM.exec(html.slice(0, 4096))?.[1]),
  ]);
  const sourceName = firstOf(
    [articles[0]?.publisher?.name, meta('og:site_name'), meta('application-name')].filter(
      (name) => name && !/^https?:|^www\./i.test(name),
    ),
  );
  const published = chooseDate(
    'published',
    listPageDates(document, metas, data, 'datePublished', sourceUrl),
  );
  const updated = chooseDate(
    'updated',
    listPageDates(document, metas, data, 'dateModified', undefined),
  );
  const title = findHeadline(document, { data: articles, meta, sourceName, sourceUrl });
  const byline = findPageByline(document, metas, articles, [
    sourceName,
    meta('og:site_name'),
    ...articles.map(({ publisher }) => publisher?.name),
    ...listHostNames(sourceUrl),
  ]);
  const found = {
    title: title && htmlToLine(title.value),
    dek: htmlToLine(
      firstOf([articles[0]?.description, meta('og:description'), meta('description')]) ?? '',
    ),
    published: published.date,
    updated: isLater(updated.date, published.date) ? updated.date : undefined,
    section: htmlToLine(
      firstOf([articles[0]?.articleSection, meta('article:section'), meta('section')]) ?? '',
    ),
    sourceName: htmlToLine(sourceName ?? ''),
    sourceUrl,
    byline: byline && byline.value.length > 0 ? byline.value : undefined,
    lang: firstOf([
      document.documentElement.getAttribute('lang'),
      articles[0]?.inLanguage,
      meta('og:locale'),
    ])?.replace('_', '-'),
  };
  const evidence: Evidence[] = [
    ...(title ? [{ fact: 'title' as const, ...title }] : []),
    ...published.evidence,
    ...updated.evidence,
    ...(byline
      ? [{ fact: 'byline' as const, value: byline.value.join(', '), from: byline.from }]
      : []),
  ];
  return {
    facts: Object.fromEntries(Object.entries(found).filter(([, value]) => value)),
    evidence,
    notes: [published.unsure, updated.unsure].filter((note) => note !== undefined),
    data,
  };
}

/** `https://www.dw.com/…` → `www.dw.com`, `dw.com`, `dw` */
function listHostNames(address: string | undefined): string[] {
  const host = address ? new URL(address).hostname : '';
  const parts = (address ? getHost(address) : '').split('.');
  const label = parts
    .slice(0, -1)
    .reduce((best, part) => (part.length > best.length ? part : best), '');
  return [host, parts.join('.'), label].filter(Boolean);
}

function toHttp(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function firstOf(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find(Boolean) ?? undefined;
}
