import type { ToUrl } from '../../base/address.ts';
import { toFullLanguage } from '../../base/language/to-full-language.ts';
import { toHtmlText } from '../../base/text/to-html-text.ts';
import { toXmlText } from '../../base/text/to-xml-text.ts';
import { site } from '../../site.ts';
import type { SitemapView } from './sitemap-view.ts';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const GOOGLE = 'http://www.google.com/schemas';
/** Namespaces of what a page may have beside its address. */
const NAMESPACES = {
  image: `${GOOGLE}/sitemap-image/1.1`,
  news: `${GOOGLE}/sitemap-news/0.9`,
} as const;

/**
 * Writes a sitemap as XML, its elements in the order of the schemas.
 *
 * @param toUrl Makes the whole URL of an address.
 */
export function formatSitemap(view: SitemapView, toUrl: ToUrl): string {
  const loc = (address: string) => write('loc', toUrl(address));
  if ('maps' in view) {
    const maps = view.maps.map((file) => `<sitemap>${loc(`/${file}.xml`)}</sitemap>`);
    return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${maps.join('\n')}\n</sitemapindex>\n`;
  }
  const { pages } = view;
  const used = (['image', 'news'] as const).filter((name) => pages.some((page) => page[name]));
  const spaces = used.map((name) => ` xmlns:${name}="${NAMESPACES[name]}"`).join('');
  const urls = pages.map(({ path, changed, image, news }) => {
    const parts = [
      loc(path),
      changed ? write('lastmod', toXmlDate(changed)) : '',
      image ? `<image:image>${write('image:loc', toUrl(image))}</image:image>` : '',
      news ? formatNews(news) : '',
    ];
    return `<url>${parts.join('')}</url>`;
  });
  return `${HEAD}<urlset xmlns="${SITEMAPS}"${spaces}>\n${urls.join('\n')}\n</urlset>\n`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

function formatNews({
  title,
  lang,
  published,
}: {
  title: string;
  lang: string;
  published: string;
}) {
  const name = write('news:name', site.name);
  const language = write('news:language', toNewsLanguage(lang));
  const date = write('news:publication_date', toXmlDate(published));
  const publication = `<news:publication>${name}${language}</news:publication>`;
  return `<news:news>${publication}${date}${write('news:title', title)}</news:news>`;
}

/** Google News knows a language by its code alone, and Chinese by its script: `ar-EG` → `ar`. */
function toNewsLanguage(lang: string): string {
  const { language, script } = toFullLanguage(lang);
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

/** A day stays; a time is written with its seconds, as XML asks for: `2024-09-07T18:30+03:00` → `2024-09-07T15:30:00Z`. */
function toXmlDate(date: string): string {
  return date.includes('T') ? new Date(date).toISOString().replace('.000', '') : date;
}

function write(name: string, text: string): string {
  return `<${name}>${toHtmlText(toXmlText(text))}</${name}>`;
}
