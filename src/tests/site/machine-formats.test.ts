import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { findFeedFaults } from '../checks/check-feed.ts';
import { listPages, readPage } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

const address = z.url({ protocol: /^https$/, hostname: /^news\.example$/ });
const day = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);

/** JSON Feed 1.1, as far as it is used (jsonfeed.org/version/1.1); other keys are refused. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: address,
  feed_url: address,
  language: z.string(),
  items: z.array(
    z.strictObject({
      id: address,
      url: address,
      external_url: z.url().optional(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime().optional(),
      tags: z.array(z.string()),
      language: z.string(),
      authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
      image: address.optional(),
      attachments: z
        .array(
          z.strictObject({
            url: address,
            mime_type: z.literal('image/jpeg'),
            title: z.string().min(1),
          }),
        )
        .optional(),
    }),
  ),
});

const publisher = z.strictObject({
  '@type': z.literal('Organization'),
  '@id': z.url(),
  name: z.string().min(1),
  logo: z.strictObject({ '@type': z.literal('ImageObject'), url: address }),
});
const wikidata = z.url({ hostname: /^www\.wikidata\.org$/ });

const named = (type: 'Person' | 'Organization') =>
  z.strictObject({ '@type': z.literal(type), name: z.string().min(1) });

const signer = (type: 'Person' | 'Organization') =>
  named(type).extend({ url: address.optional(), sameAs: z.array(z.url()).min(1).optional() });

/** The types that pages use, with their properties at schema.org; a new one is added here. */
const newsArticle = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.enum([
    'NewsArticle',
    'OpinionNewsArticle',
    'AnalysisNewsArticle',
    'AdvertiserContentArticle',
  ]),
  genre: z.literal('Interview').optional(),
  mainEntityOfPage: address,
  headline: z.string().min(1),
  description: z.string(),
  datePublished: day,
  dateModified: day,
  articleSection: z.string(),
  inLanguage: z.string(),
  wordCount: z.int(),
  author: z.union([
    named('Organization'),
    z.array(signer('Person')).min(1),
    z.array(signer('Organization')).min(1),
  ]),
  dateline: z.string().min(1).optional(),
  publisher,
  sourceOrganization: named('Organization'),
  correction: z
    .array(
      z.strictObject({
        '@type': z.literal('CorrectionComment'),
        text: z.string().min(1),
        datePublished: day,
      }),
    )
    .min(1)
    .optional(),
  isBasedOn: z.url().optional(),
  image: z.array(address).min(1),
  mentions: z
    .array(
      z.strictObject({
        '@type': z.enum(['Person', 'Place', 'Organization']),
        '@id': address,
        name: z.string().min(1),
        sameAs: wikidata.optional(),
      }),
    )
    .optional(),
});

const context = { '@context': z.literal('https://schema.org') };
const breadcrumbs = z.strictObject({
  ...context,
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: z.string().min(1),
        item: address,
      }),
    )
    .min(2),
});
const text = z.string().min(1);
const registered = z.strictObject({
  ...context,
  '@type': z.enum(['Person', 'Place', 'Organization']),
  '@id': address,
  name: text,
  url: address,
  description: text,
  sameAs: z.array(z.url()).min(1).optional(),
  alternateName: z.array(text).min(1).optional(),
  geo: z
    .strictObject({
      '@type': z.literal('GeoCoordinates'),
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
    })
    .optional(),
  containedInPlace: z
    .strictObject({ '@type': z.literal('Place'), '@id': address, name: text })
    .optional(),
});
const publishing = publisher.extend({
  ...context,
  '@type': z.literal('NewsMediaOrganization'),
  url: address,
  description: text,
});
const webSite = z.strictObject({
  ...context,
  '@type': z.literal('WebSite'),
  '@id': z.url(),
  url: address,
  name: text,
  description: text,
  inLanguage: text,
  publisher: z.strictObject({ '@id': z.url() }),
  potentialAction: z.strictObject({
    '@type': z.literal('SearchAction'),
    target: z.strictObject({
      '@type': z.literal('EntryPoint'),
      urlTemplate: z.string().regex(/^https:.*\?q=\{search_term_string\}$/),
    }),
    'query-input': z.literal('required name=search_term_string'),
  }),
});
const jsonLd = z.union([newsArticle, breadcrumbs, registered, publishing, webSite]);

describe.each(Object.entries(testSites))('what the site “%s” gives to machines', (_name, site) => {
  const read = (path: string) => readFileSync(join(site.dir, path), 'utf8');

  test.each(globSync('**/feed.xml', { cwd: site.dir }))('%s is RSS 2.0', (path) => {
    const self = encodeURI(`https://news.example${site.base}${path}`);
    expect(read(path)).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\s*<rss version="2.0"/);
    expect(findFeedFaults(read(path), self)).toEqual([]);
  });

  test.each(globSync('**/feed.json', { cwd: site.dir }))('%s is JSON Feed 1.1', (path) => {
    expect(jsonFeed.safeParse(JSON.parse(read(path))).error?.message).toBeUndefined();
  });

  test('who and what an article mentions has the id that its own page gives it', () => {
    const read = (path: string) =>
      [...readPage(site, path).querySelectorAll('script[type="application/ld+json"]')].map(
        ({ textContent }) => JSON.parse(textContent),
      );
    const articles = listPages(site)
      .flatMap(read)
      .filter(({ mentions }) => mentions);
    const mentions: { '@type': string; '@id': string; name: string; sameAs?: string }[] =
      articles.flatMap((article) => article.mentions);
    for (const { '@type': type, '@id': id, name, sameAs } of mentions) {
      const path = id.slice(`https://news.example${site.base}`.length);
      expect(read(path)[0]).toMatchObject({
        '@type': type,
        '@id': id,
        name,
        ...(sameAs && { sameAs: expect.arrayContaining([sameAs]) }),
      });
    }
    expect(mentions.length > 0).toBe(site !== testSites.hard);
    expect(mentions.some(({ sameAs }) => sameAs)).toBe(site !== testSites.hard);
  });

  test.each(listPages(site))(
    '%s describes itself by types and properties of schema.org',
    (path) => {
      for (const { textContent } of readPage(site, path).querySelectorAll(
        'script[type="application/ld+json"]',
      )) {
        expect(jsonLd.safeParse(JSON.parse(textContent)).error?.message).toBeUndefined();
      }
    },
  );
});

describe('the checks themselves', () => {
  test.each([
    ['a type that is not known', { '@type': 'NewsStory' }],
    ['a date that is none', { datePublished: 'Saturday' }],
    ['a property that is not known', { by: 'Ana' }],
  ])('refuse %s', (_what, fault) => {
    const path = listPages(testSites.root).find((page) => page.startsWith('2024/')) ?? '';
    const script = readPage(testSites.root, path).querySelector('script[type$=json]');
    const data = JSON.parse(script?.textContent ?? '');
    expect(jsonLd.safeParse(data).success).toBe(true);
    expect(jsonLd.safeParse({ ...data, ...fault }).success).toBe(false);
  });

  const self = 'https://news.example/feed.xml';
  const item = (more = '', link = 'https://news.example/a/') =>
    `<item><title>A</title><link>${link}</link><guid isPermaLink="true">${link}</guid><pubDate>Sat, 07 Sep 2024 00:00:00 GMT</pubDate>${more}</item>`;
  const rss = (items: string, more = '') =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>N</title><link>https://news.example/</link><description/><atom:link href="${self}" rel="self"/>${more}${items}</channel></rss>`;
  const encoded = (html: string) => item(`<content:encoded><![CDATA[${html}]]></content:encoded>`);

  test('pass a feed that is right', () => {
    const html = encoded('<p><a href="https://news.example/b/">B</a></p>');
    expect(findFeedFaults(rss(item() + html.replaceAll('/a/', '/c/')), self)).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ['broken XML', rss('<item>'), /item/],
    ['a prefix that is not declared', rss(item('<x:a>b</x:a>')), /x:a|x/],
    ['another format', '<feed/>', /no RSS/],
    ['no address of its own', rss('').replace('rel="self"', ''), /does not say/],
    ['an id that two have', rss(item() + item()), /one guid/],
    ['an item without its date', rss(item().replace(/<pubDate.*pubDate>/, '')), /no <pubDate>/],
    ['a date without its zone', rss(item().replace(' GMT', '')), /no date/],
    ['a weekday that is not that of the date', rss(item().replace('Sat', 'Sun')), /no date/],
    ['an address that is not whole', rss(item('', '/a/')), /no whole address/],
    ['a channel with two titles', rss('', '<title>M</title>'), /twice/],
    ['an element that is not known', rss(item('<by>Ana</by>')), /not known/],
    ['an author without a mail', rss(item('<author>Ana</author>')), /not known/],
    ['a language that is none', rss('', '<language>English</language>'), /no language/],
    ['a script in a text', rss(encoded('<script>a()</script>')), /<script>/],
    ['a style in a text', rss(encoded('<p style="color:red">a</p>')), /style/],
    ['a handler in a text', rss(encoded('<p onclick="a()">a</p>')), /onclick/],
    ['a link that leads nowhere elsewhere', rss(encoded('<a href="/b/">b</a>')), /leads to/],
    [
      'a picture without its size',
      rss(
        item('<media:content url="https://news.example/a.jpg" type="image/jpeg" medium="image"/>'),
      ),
      /width/,
    ],
    ['no words for a creator', rss(item('<dc:creator> </dc:creator>')), /empty/],
  ])('find in a feed %s', (_what, xml, fault) => {
    expect(findFeedFaults(xml, self).join('\n')).toMatch(fault);
  });

  test('refuse a feed whose date is no moment', () => {
    const feed = JSON.parse(readFileSync(join(testSites.root.dir, 'feed.json'), 'utf8'));
    feed.items[0].date_published = '2024-09-07';
    expect(jsonFeed.safeParse(feed).success).toBe(false);
  });
});
