import { parseDate } from '../../base/parse-date.ts';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import { htmlToCopy } from '../html/html-to-copy.ts';
import { htmlToLine } from '../html/html-to-line.ts';
import { addParagraphs } from './add-paragraphs.ts';
import { findDek } from './find-dek.ts';

/** An entry of any feed, with what the feed says for all of them. */
export type FeedItem = {
  title?: string | undefined;
  html?: string | undefined;
  /** A sentence about it, beside its text. */
  summary?: string | undefined;
  /** Text that is no HTML. */
  text?: string | undefined;
  url?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  sections?: readonly (string | undefined)[] | undefined;
  authors?: readonly (string | undefined)[] | undefined;
  source?: string | undefined;
  lang?: string | undefined;
  isDraft?: boolean;
};

/** Makes a delivery of an entry; of one without any text, none. */
export function toDelivery(item: FeedItem): Delivery[] {
  const { html, text, url } = item;
  const base = url && URL.canParse(url) ? url : undefined;
  const copy = html ? htmlToCopy(addParagraphs(html), base) : trimBlankLines(text ?? '');
  if (!copy) return [];
  const published = item.published && parseDate(item.published);
  const updated = item.updated && parseDate(item.updated);
  const byline = (item.authors ?? []).flatMap(splitNames);
  const dek = item.summary && html ? findDek(item.summary, html) : undefined;
  const section = item.sections?.find(Boolean);
  const sourceName = item.source && htmlToLine(item.source);
  const facts: DeliveredFacts = {
    ...(item.title && { title: htmlToLine(item.title) }),
    ...(dek && { dek }),
    ...(published && { published }),
    ...(updated && updated !== published && { updated }),
    ...(section && { section: htmlToLine(section) }),
    ...(sourceName && { sourceName }),
    ...(base && { sourceUrl: base }),
    ...(byline.length > 0 && { byline: [...new Set(byline)] }),
    ...(item.lang && { lang: item.lang }),
  };
  return [
    { facts, copy, form: html ? 'markdown' : 'plain', ...(item.isDraft && { isDraft: true }) },
  ];
}

/** `Mara Quill and Ivo Reed` → two names; a lone `Salt and Rope` is a firm. */
function splitNames(written: string | undefined): string[] {
  const names = htmlToLine(written ?? '')
    .split(/\s+and\s+/u)
    .filter(Boolean);
  const isPeople = names.every((name) => /^\p{Lu}\S*(?:\s\S+){1,3}$/u.test(name));
  return isPeople ? names : [names.join(' and ')].filter(Boolean);
}

/** The first line may be set in. */
function trimBlankLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}
