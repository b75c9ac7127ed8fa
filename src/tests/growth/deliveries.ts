import { toHtmlText } from '../../base/text/to-html-text.ts';
import type { GrowthInput } from './copy-inputs.ts';

const channel = (item: string) =>
  `<channel><title>Wire</title><link>https://x.example/</link><description>d</description><item><title>Talks</title><link>https://x.example/a</link>${item}</item></channel></rss>`;

/** Wraps a text so that a reader of each kind finds it. */
export const deliveries: Record<string, (text: string) => string> = {
  'plain text': (text) => `Talks Open in Geneva\n7 September 2024\n\n${text}`,
  'web page': (text) =>
    `<!doctype html><html><head><title>Talks Open in Geneva</title><meta property="article:published_time" content="2024-09-07"></head><body><article><h1>Talks Open in Geneva</h1>${text}</article></body></html>`,
  feed: (text) =>
    `<?xml version="1.0"?><rss version="2.0">${channel(`<description>${toHtmlText(text)}</description>`)}`,
  'WordPress export': (text) =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">${channel(
      `<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${text.replaceAll(']]>', '')}]]></content:encoded>`,
    )}`,
};

const times = (text: string) => (size: number) => text.repeat(size / text.length);

/** What pages, feeds and exports hold beside what copy does. */
export const pageInputs: readonly GrowthInput[] = [
  {
    name: 'comments before a table',
    make: (size) => `${times('<!-- a -->')(size)}<table><tr><td>x</td></tr></table>`,
  },
  { name: 'paragraph elements', make: times('<p>The council met in Tripoli.</p>') },
  { name: 'boxes', make: times('<div>The council</div>') },
  { name: 'table elements', make: times('<tr><td>1</td><td>2</td></tr>') },
  { name: 'list elements', make: times('<li>a</li>') },
  { name: 'breaks', make: times('a<br>') },
  {
    name: 'figures',
    make: times('<figure><img src="a.jpg"><figcaption>Men (AFP)</figcaption></figure>'),
  },
  { name: 'links of a list', make: times('<p><a href="/a">The council met</a></p>') },
  { name: 'parts', make: times('<h2>Part</h2><p>Some words.</p>') },
  { name: 'scripts', make: times('<script>a</script>') },
  { name: 'shortcodes', make: times('[caption id="a"]b[/caption]') },
  { name: 'opened shortcodes', make: times('[caption ') },
  { name: 'opened tags', make: times('<table ') },
  { name: 'dates of a page', make: times('<time datetime="2024-09-07">x</time>') },
  { name: 'lost letters', make: times('a\uFFFD') },
];
