import type { DeliveredFacts } from '../delivery.ts';
import { getHost } from '../facts/get-host.ts';
import { isProse, toKey } from '../plain/line-kinds.ts';
import type { ArchivedArticle } from './archived-article.ts';
import { digestText } from './digest-text.ts';
import { sketchText } from './sketch-text.ts';

/** Marks of campaigns that say nothing of which page is meant. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|ref|cmpid)$/i;

/**
 * Brings addresses of one page into one form: no fragment, no campaign, no `www.`, no slash at the end.
 *
 * `https://www.example.org/talks/?utm_source=x#top` → `example.org/talks`
 */
export function toAddressKey(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url;
  for (const name of [...parsed.searchParams.keys()]) {
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  }
  const path = parsed.pathname.replace(/\/$/, '');
  return `${getHost(parsed)}${path}${parsed.search}`;
}

/** What an article is recognised by. */
export type Identity = Pick<
  ArchivedArticle,
  'keys' | 'digest' | 'sketch' | 'sourceUrl' | 'sourceName' | 'published'
>;

/**
 * Lists what an article is recognised by, surest first: its address at the source, its text, its
 * headline, its first line of text that stands there once (captions are repeated).
 */
export function identify(
  copy: string,
  { title, sourceUrl, sourceName, published }: DeliveredFacts,
): Identity {
  const digest = digestText(copy);
  const prose = copy.split('\n').filter(isProse).map(toKey);
  const lead = prose.find((line) => prose.indexOf(line) === prose.lastIndexOf(line));
  const address = sourceUrl && toAddressKey(sourceUrl);
  const keys = [
    ...(address?.includes('/') || address?.includes('?') ? [`url ${address}`] : []),
    `digest ${digest}`,
    ...(title ? [`title ${toKey(title)}`] : []),
    ...(lead ? [`lead ${lead}`] : []),
  ];
  return { keys, digest, sketch: sketchText(copy), sourceUrl, sourceName, published };
}
