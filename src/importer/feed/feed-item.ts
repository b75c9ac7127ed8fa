import { findUnclearZone, parseDate } from '../../base/dates/parse-date.ts';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import { cleanNames, isLater, listEvidence } from '../facts/evidence.ts';
import { getHost } from '../facts/get-host.ts';
import { htmlToCopy } from '../html/copy/html-to-copy.ts';
import { htmlToLine } from '../html/copy/html-to-line.ts';
import { toLetters } from '../html/element-text.ts';
import { toKey } from '../plain/line-kinds.ts';
import { addParagraphs } from './add-paragraphs.ts';

/** Signs: a longer summary is a text of its own. */
const LONGEST_DEK = 400;

const BLOCK_TAG = /<\/?(?:p|div|br|li|ul|ol|h\d|blockquote|figure|hr)\b[^<>]*>/gi;

/** Cut off by the site, or with its own sentence below. */
const CUT = /\[…\]|\[\.{3}\]|(?:…|\.{3})$|appeared first on/u;

/** An entry of any feed, with what the feed says for all of them. */
export type FeedItem = {
  title?: string | undefined;
  html?: string | undefined;
  /** A sentence about it, beside its text. */
  summary?: string | undefined;
  /** Text that is no HTML. */
  text?: string | undefined;
  url?: string | undefined;
  /** Address that relative ones start from. */
  base?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  sections?: readonly (string | undefined)[] | undefined;
  authors?: readonly (string | undefined)[] | undefined;
  source?: string | undefined;
  /** Captions of pictures beside the text. */
  photos?: readonly { caption: string; credit?: string | undefined }[] | undefined;
  /** Sound and film beside the text. */
  enclosures?: readonly { url?: string | undefined; type?: string | undefined }[] | undefined;
  lang?: string | undefined;
  isDraft?: boolean;
};

/** The site’s own sentence below an entry. */
const TAIL =
  /(?:<p>|\n|^)\s*(?:The post\b(?:(?!<\/p>)[\s\S]){0,400}?\bappeared first on\b(?:(?!<\/p>)[\s\S]){0,300}?|(?:<a\b[^>]*>\s*)?(?:Continue reading|Read more|Read the (?:full|whole) (?:story|article))\b(?:(?!<\/p>)[\s\S]){0,300}?)(?:<\/p>|$)\s*$/i;

/** Makes a delivery of an entry; of one without any text, none. */
export function toDelivery(item: FeedItem): Delivery[] {
  const { html, text } = item;
  const url = item.url ? URL.parse(item.url, item.base)?.href : undefined;
  const copy = html ? toCopy(item, html, url ?? item.base) : trimBlankLines(text ?? '');
  if (!copy) return [];
  const published = item.published && parseDate(item.published);
  const updated = item.updated && parseDate(item.updated);
  const sourceName = item.source && htmlToLine(item.source);
  const names = (item.authors ?? []).map((name) => htmlToLine(name ?? ''));
  const byline = cleanNames(names, [sourceName]);
  const dek = item.summary && html ? findDek(item.summary, html) : undefined;
  const section = item.sections?.find(Boolean);
  const facts: DeliveredFacts = {
    ...(item.title && { title: htmlToLine(item.title) }),
    ...(dek && { dek }),
    ...(published && { published }),
    ...(updated && isLater(updated, published) && { updated }),
    ...(section && { section: htmlToLine(section) }),
    ...(sourceName && { sourceName }),
    ...(url && { sourceUrl: url }),
    ...(byline.length > 0 && { byline }),
    ...(item.lang && { lang: item.lang }),
  };
  const zone = item.published && findUnclearZone(item.published);
  const notes = [
    ...(zone && published
      ? [`published on ${published}: “${zone}” is the name of several zones`]
      : []),
    ...(item.published && !published
      ? [`left out published “${item.published}”: it is no date`]
      : []),
    ...(updated && !item.published
      ? ['the feed tells when it was changed, and not when it was published']
      : []),
  ];
  const evidence = listEvidence(facts, 'the feed');
  const form = html ? 'markdown' : 'plain';
  return [{ facts, copy, form, notes, evidence, ...(item.isDraft && { isDraft: true }) }];
}

function toCopy(
  { photos = [], enclosures = [] }: FeedItem,
  html: string,
  base: string | undefined,
): string {
  const text = addParagraphs(html).replace(TAIL, '');
  const encode = (line: string) =>
    line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const letters = toLetters(htmlToLine(text));
  const figures = photos.map(({ caption, credit }) => {
    const line = htmlToLine(caption);
    const signed = credit ? ` <small>${encode(htmlToLine(credit))}</small>` : '';
    return letters.includes(toLetters(line))
      ? ''
      : `<figure><figcaption>${encode(line)}${signed}</figcaption></figure>`;
  });
  const cards = enclosures.map(({ url = '', type = '' }) => {
    const kind = /^audio\//.test(type) ? 'Audio' : /^video\//.test(type) ? 'Video' : undefined;
    const host = URL.canParse(url) && getHost(url);
    return kind && host ? `<p><a href="${encode(url)}">${kind} (${encode(host)})</a></p>` : '';
  });
  return htmlToCopy(`${figures.join('')}${text}${cards.join('')}`, base);
}

/** The first line may be set in. */
function trimBlankLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/**
 * Reads a summary that a feed gives beside the text, in plain words.
 *
 * @returns Nothing where it is how the text begins, is cut off or is too long for a dek.
 */
function findDek(summary: string, html: string): string | undefined {
  const dek = toPlain(summary);
  const start = toKey(dek);
  if (!start || dek.length > LONGEST_DEK || CUT.test(dek)) return undefined;
  const text = toKey(toPlain(html));
  return text.startsWith(start) || start.startsWith(text) ? undefined : dek;
}

function toPlain(html: string): string {
  return htmlToLine(html.replace(BLOCK_TAG, ' ').replace(/<[a-z/!][^<>]*>/gi, ''));
}
