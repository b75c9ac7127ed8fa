import { parseDate } from '../../../base/dates/parse-date.ts';
import { readDateLine } from '../../../copy/read/read-date-line.ts';
import type { Candidate } from '../../facts/evidence.ts';
import { BESIDE, toLine } from '../element-text.ts';
import type { JsonLd } from './read-json-ld.ts';
import { type Meta, toMetaKey } from './read-meta.ts';

/** Signs of a line that is a date: longer ones are text. */
const LONGEST_DATE = 80;

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

/** Lists the days and times that a page says of its article, each with its place. */
export function listPageDates(
  document: Document,
  metas: readonly Meta[],
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
  const weights = new Map(names.map(([name, weight]) => [toMetaKey(name), weight]));
  for (const meta of metas) {
    const weight = weights.get(meta.key);
    if (weight) add(meta.content, `meta ${meta.name}`, weight);
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

/** Lists each `<time>`, and each line with the class of a date, in the head of the article or around it. */
function listDateLines(document: Document): { date: Candidate; role: string }[] {
  const story = document.querySelector('h1')?.closest('article, main, [role="main"]');
  const all = [
    ...document.querySelectorAll(
      'time, [class*="date" i], [class*="publish" i], [class*="posted" i], [class*="timestamp" i]',
    ),
  ].filter((element) => !element.closest(BESIDE));
  const inStory = all.filter((element) => story?.contains(element));
  const lines = new Map<Element | null, string>();
  const found = (inStory.length > 0 ? inStory : all).flatMap((element) => {
    const line = toLine(element);
    const isTime = element.localName === 'time';
    if (line.length > LONGEST_DATE || (!isTime && element.querySelector('time'))) return [];
    const { parentElement: outer } = element;
    const around = lines.get(outer) ?? toLine(outer);
    lines.set(outer, around);
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
    found.filter((candidate) => candidate.role === role).slice(0, 1),
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
