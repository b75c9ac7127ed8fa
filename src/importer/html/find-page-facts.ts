import { parseDate } from '../../base/dates/parse-date.ts';
import { readDateLine } from '../../copy/read/read-date-line.ts';
import type { DeliveredFacts, Evidence } from '../delivery.ts';
import { countWords } from '../facts/count-words.ts';
import {
  type Candidate,
  chooseDate,
  cleanNames,
  cutBy,
  isFullName,
  isLater,
} from '../facts/evidence.ts';
import { toLine } from './element-text.ts';
import { findHeadline } from './find-headline.ts';
import { type JsonLd, readJsonLd } from './read-json-ld.ts';

/** Browsers and their extensions write the address of a page that they save into a remark above it. */
const SAVED_FROM = /<!--\s*(?:saved from url=\(\d+\)|[^<>]{0,200}?\burl:\s*)(https?:\/\/[^\s>]+)/i;
/** Signs of a line that is a date: longer ones are text. */
const LONGEST_DATE = 80;

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
  const meta = makeMetaReader(document);
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
  const published = chooseDate('published', listDates(document, data, 'datePublished', sourceUrl));
  const updated = chooseDate('updated', listDates(document, data, 'dateModified', undefined));
  const title = findHeadline(document, { data: articles, meta, sourceName, sourceUrl });
  const byline = findByline(document, articles, meta, [
    sourceName,
    meta('og:site_name'),
    ...articles.map(({ publisher }) => publisher?.name),
    ...listHostNames(sourceUrl),
  ]);
  const found = {
    title: title?.value,
    dek: firstOf([articles[0]?.description, meta('og:description'), meta('description')]),
    published: published.date,
    updated: isLater(updated.date, published.date) ? updated.date : undefined,
    section: firstOf([articles[0]?.articleSection, meta('article:section'), meta('section')]),
    sourceName,
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
  const parts = host.replace(/^www\./, '').split('.');
  const label = parts
    .slice(0, -1)
    .reduce((best, part) => (part.length > best.length ? part : best), '');
  return [host, parts.join('.'), label].filter(Boolean);
}

type ReadMeta = (name: string) => string | undefined;

function makeMetaReader(document: Document): ReadMeta {
  const found = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.replace(/\s+/gu, ' ').trim();
    for (const key of ['property', 'name', 'itemprop']) {
      const name = toMetaKey(element.getAttribute(key) ?? '');
      if (name && content && !found.has(name)) found.set(name, content);
    }
  }
  return (name) => found.get(toMetaKey(name));
}

/** Systems write one name with different signs: `article:published_time`, `article:published:time`. */
function toMetaKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}

const PUBLISHED_META: [string, number][] = [
  ['article:published_time', 3],
  ['og:article:published_time', 3],
  ['datepublished', 3],
  ['parsely-pub-date', 3],
  ['sailthru.date', 2],
  ['pubdate', 3],
  ['publish-date', 2],
  ['publication-date', 2],
  ['dcterms.created', 2],
  ['dc.date.issued', 3],
  ['dc.date', 2],
  ['date', 2],
];
const MODIFIED_META: [string, number][] = [
  ['article:modified_time', 3],
  ['og:updated_time', 2],
  ['datemodified', 3],
  ['dcterms.modified', 2],
  ['last-modified', 1],
];
/** `/2024/09/07/`, `/2024-09-07-`, `/2019/nov/19/` */
const ADDRESS_DAY =
  /\/((?:19|20)\d{2})[/-]?(\d{2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-]?(\d{2})(?=[/_.-]|$)/i;

function listDates(
  document: Document,
  data: readonly JsonLd[],
  key: 'datePublished' | 'dateModified',
  address: string | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (written: string | null | undefined, from: string, weight: number) => {
    const value = written ? parseDate(written) : undefined;
    if (value) found.push({ value, from, weight });
  };
  for (const node of data) {
    const type = node['@type'][0] ?? 'object';
    const broken = node.isBroken ? ', mended' : '';
    add(node[key], `JSON-LD ${type}${broken}`, node.isArticle ? 4 : 2);
  }
  const names = key === 'datePublished' ? PUBLISHED_META : MODIFIED_META;
  const metas = new Map(names.map(([name, weight]) => [toMetaKey(name), weight]));
  for (const element of document.querySelectorAll('meta[content]')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase() ?? '';
      const weight = metas.get(toMetaKey(name));
      if (weight) add(element.getAttribute('content'), `meta ${name}`, weight);
    }
  }
  // The first is the article’s; others are of articles that a page points to.
  const item = document.querySelector(`[itemprop~="${key}" i]:not(meta)`);
  if (item) add(readTime(item), `itemprop ${key}`, 3);
  for (const { date, role } of listDateLines(document)) {
    const isWanted = (role === 'updated') === (key === 'dateModified');
    if (isWanted) found.push({ value: date.value, from: date.from, weight: date.weight });
  }
  const day = address && ADDRESS_DAY.exec(new URL(address).pathname);
  if (day) {
    const [, year, month = '', date] = day;
    add(/\d/.test(month) ? `${year}-${month}-${date}` : `${date} ${month} ${year}`, 'address', 2);
  }
  return found;
}

/** A `<time>`, or a line with the class of a date, in the head of the article or right around it. */
function listDateLines(document: Document): { date: Candidate; role: string }[] {
  const outside =
    'aside, footer, nav, [class*="related" i], [class*="comment" i], [class*="recommend" i]';
  const story = document.querySelector('h1')?.closest('article, main, [role="main"]');
  const all = [
    ...document.querySelectorAll(
      'time, [class*="date" i], [class*="publish" i], [class*="posted" i], [class*="timestamp" i]',
    ),
  ].filter((element) => !element.closest(outside));
  const inStory = all.filter((element) => story?.contains(element));
  const found = (inStory.length > 0 ? inStory : all).flatMap((element) => {
    const line = toLine(element);
    const isTime = element.localName === 'time';
    if (line.length > LONGEST_DATE || (!isTime && element.querySelector('time'))) return [];
    const around = toLine(element.parentElement);
    const label = around.length <= LONGEST_DATE ? around : line;
    const read = readDateLine(line);
    const role =
      read?.role === 'updated' || /updated|modified|آخر تحديث|تحديث/i.test(label)
        ? 'updated'
        : 'published';
    const value = (isTime && readTime(element)) || read?.date;
    if (!value || (/expire|closing|event|deadline/i.test(label) && !read)) return [];
    return [
      {
        date: { value, from: isTime ? '<time>' : 'a line of the page', weight: isTime ? 2 : 1 },
        role,
      },
    ];
  });
  // The first of each role is the article’s; others are of other articles, and of comments.
  return ['published', 'updated'].flatMap((role) =>
    found.filter((one) => one.role === role).slice(0, 1),
  );
}

/** A time without a zone is read in the zone that its visible text names. */
function readTime(element: Element): string | undefined {
  const written = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
  const line = toLine(element);
  const zone = /\d:\d{2}.{0,6}?\b([A-Z]{3,4})\b/.exec(line)?.[1];
  const withZone = zone && parseDate(`${written} ${zone}`);
  const read = parseDate(written);
  if (withZone && withZone.length > 10 && read && read.length === 10) return withZone;
  return read ?? readDateLine(line)?.date;
}

function findByline(
  document: Document,
  articles: readonly JsonLd[],
  meta: ReadMeta,
  organizations: readonly (string | undefined)[],
): Candidate<string[]> | undefined {
  const people = (articles[0]?.author ?? []).filter(
    ({ type }) => !/Organization|Corporation/.test(type),
  );
  // Below the text begins, those who wrote other articles are named.
  const all = [...document.querySelectorAll('*')];
  const end = all.findIndex((element) => element.localName === 'p' && isProse(element));
  const head = all.slice(0, end < 0 ? undefined : end);
  const within = (selector: string) =>
    [...document.querySelectorAll(selector)].filter(
      (element) =>
        !element.closest('aside, footer, nav, [class*="related" i], [class*="comment" i]'),
    );
  const candidates = [
    { from: 'JSON-LD author', names: people.map(({ name }) => name) },
    {
      from: 'rel=author',
      names: within('[rel~="author"], [itemprop~="author"] [itemprop="name"]')
        .filter((element) => head.includes(element))
        .map(toLine),
    },
    {
      from: 'meta author',
      names: [
        meta('author'),
        meta('parsely-author'),
        meta('dc.creator'),
        meta('article:author'),
        meta('byl'),
        ...listAuthorMetas(document),
      ],
    },
    {
      from: 'the byline',
      names: within('[class*="byline" i]')
        .slice(0, 2)
        .map(toLine)
        .filter((line) => /^by\s/i.test(line) || line.length <= 40),
    },
    { from: 'a line of the page', names: listWrittenNames(document) },
  ].map(({ from, names }) => ({
    from,
    weight: 1,
    value: cleanNames(
      names.filter((name) => name !== undefined),
      organizations,
    ),
  }));
  const [first, ...others] = candidates.filter(({ value }) => value.length > 0);
  // A page may name in its byline more people than in its JSON-LD.
  const fuller = others.find(
    ({ from, value }) =>
      from === 'rel=author' &&
      value.length > (first?.value.length ?? 0) &&
      value.length <= 6 &&
      first?.value.every((name) => value.includes(name)),
  );
  return fuller ?? first;
}

/** Systems have names of their own for who wrote: `lrt_authors`, and a label and a value for cards. */
function listAuthorMetas(document: Document): string[] {
  const read = (name: string) =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const isLabel = /written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|yazan/i;
  const written = isLabel.test(read('twitter:label1')) ? [read('twitter:data1')] : [];
  const others = [...document.querySelectorAll('meta[content]')].flatMap((element) => {
    const name = toMetaKey(element.getAttribute('name') ?? element.getAttribute('property') ?? '');
    const content = element.getAttribute('content') ?? '';
    const isOfArticle = /(?:authors?|writtenby)$/.test(name) && !/^(?:smart|app)/.test(name);
    return isOfArticle && isFullName(content) ? [content] : [];
  });
  return [...written, ...others];
}

/** Paths of pages that are about who writes. */
const AUTHOR_PATH =
  /\/(?:authors?|autor(?:en|es|i|a|zy)?|auteurs?|autore|yazar(?:lar)?|journalists?|reporters?|contributors?|firmas?|avtor|writers?)\//i;
/** Signs of a line above the text that says who wrote. */
const LONGEST_BYLINE = 140;
const PROSE_WORDS = 12;

/** A sentence that is longer than what a page says of who wrote. */
function isProse(element: Element): boolean {
  const line = toLine(element);
  return countWords(line) >= PROSE_WORDS && /[.!?؟。…]["”»’)]*$/u.test(line);
}

/** Names above the text: behind a word that says who wrote, in a box of the author, or linked to a page of theirs. */
function listWrittenNames(document: Document): string[] {
  const headline = document.querySelector('h1');
  const root = headline?.closest('article, main, [role="main"]') ?? document.body;
  const all = [
    ...root.querySelectorAll('p, li, div, span, address, a[href], [class*="author" i]'),
  ].filter(
    (element) => !element.closest('aside, footer, nav, [class*="related" i], [class*="comment" i]'),
  );
  const end = all.findIndex((element) => element.localName === 'p' && isProse(element));
  const head = all.slice(0, end < 0 ? undefined : end);
  const names = head.flatMap((element) => {
    const line = toLine(element);
    if (!line || line.length > LONGEST_BYLINE) return [];
    const written = cutBy(line);
    const isLinked = AUTHOR_PATH.test(element.getAttribute('href') ?? '');
    const isBox = /author/i.test(element.className);
    if (written === undefined && !isLinked && !isBox) return [];
    const found = cleanNames([(written ?? line).replace(/[\s,;]+$/u, '')]);
    return found.length > 0 && found.every(isFullName) ? [found] : [];
  });
  return names[0] ?? [];
}

function toHttp(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function firstOf(values: readonly (string | null | undefined)[]): string | undefined {
  return values.find(Boolean) ?? undefined;
}
