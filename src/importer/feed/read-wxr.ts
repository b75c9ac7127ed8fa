import { z } from 'astro/zod';
import { XMLParser } from 'fast-xml-parser';
import type { Delivery, Reader } from '../delivery.ts';
import { ImportError } from '../import-error.ts';
import { toDelivery } from './feed-item.ts';

const text = z.coerce.string().optional();
const post = z.object({
  title: text,
  link: text,
  'content:encoded': text,
  'excerpt:encoded': text,
  'dc:creator': text,
  'wp:post_date': text,
  'wp:post_date_gmt': text,
  'wp:post_password': text,
  pubDate: text,
  'wp:post_type': text,
  'wp:status': text,
  category: z
    .array(z.union([z.string(), z.object({ '#text': text, '@domain': text })]))
    .default([]),
});
const exportSchema = z.object({
  rss: z.object({
    channel: z.object({
      title: text,
      language: text,
      'wp:author': z
        .array(z.object({ 'wp:author_login': text, 'wp:author_display_name': text }))
        .default([]),
      item: z.array(post).default([]),
    }),
  }),
});
type Post = z.infer<typeof post>;

const LISTS = new Set(['item', 'category', 'wp:author']);
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: true,
  isArray: (name) => LISTS.has(name),
});

/** Reads the posts of a WordPress export (WXR); pages, pictures, menus and the bin are passed over. */
export const readWxr: Reader = {
  name: 'a WordPress export',
  matches: (xml) =>
    /^\s*<(?:\?xml|!--|rss)/.test(xml) && /<rss\b[^>]*\bxmlns:wp\s*=/.test(xml.slice(0, 8192)),
  read(xml): Delivery[] {
    const parsed = exportSchema.safeParse(parse(xml));
    if (!parsed.success) {
      throw new ImportError('The export has no channel of posts. Export it anew.');
    }
    const { channel } = parsed.data.rss;
    const authors = new Map(
      channel['wp:author'].map((author) => [
        author['wp:author_login'],
        author['wp:author_display_name'],
      ]),
    );
    const deliveries = channel.item.filter(isPost).flatMap((item) =>
      toDelivery({
        title: item.title,
        html: item['content:encoded'],
        summary: item['excerpt:encoded'],
        url: item.link,
        published: readMoment(item) ?? item.pubDate,
        sections: item.category.map(getSection),
        authors: [authors.get(item['dc:creator']) || item['dc:creator']],
        source: channel.title,
        lang: channel.language,
        isDraft: item['wp:status'] !== 'publish' || Boolean(item['wp:post_password']),
      }),
    );
    if (deliveries.length === 0) {
      throw new ImportError('The export has no post with a text. Export “Posts” or “All content”.');
    }
    return deliveries;
  },
};

/** The parser reads as far as it can; an export that was cut off has no end. */
function parse(xml: string): unknown {
  if (!/<\/rss>\s*$/.test(xml)) {
    throw new ImportError('The export is cut off: it does not end in </rss>. Export it anew.');
  }
  try {
    return parser.parse(xml);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(`The export cannot be read: ${reason}. Export it anew.`);
  }
}

function isPost(item: Post): boolean {
  return (
    item['wp:post_type'] === 'post' &&
    /^(?:publish|future|draft|pending|private)$/.test(item['wp:status'] ?? '')
  );
}

function getSection(category: Post['category'][number]): string | undefined {
  if (typeof category === 'string' || category['@domain'] !== 'category') return undefined;
  return category['#text'] === 'Uncategorized' ? undefined : category['#text'];
}

/** An export gives each time twice, in the site’s zone and in UTC: what lies between is the zone. */
function readMoment(item: Post): string | undefined {
  const local = toTime(item['wp:post_date']);
  const utc = toTime(item['wp:post_date_gmt']);
  if (local === undefined) return undefined;
  const written = new Date(local).toISOString().slice(0, 19);
  if (utc === undefined) return written.slice(0, 10);
  const minutes = Math.round((local - utc) / 60_000);
  const pad = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${written}${minutes < 0 ? '-' : '+'}${pad(size / 60)}:${pad(size % 60)}`;
}

function toTime(written: string | undefined): number | undefined {
  const time = Date.parse(`${written?.replace(' ', 'T')}Z`);
  return Number.isNaN(time) || time < 0 ? undefined : time;
}
