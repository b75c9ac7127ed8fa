import { describe, expect, test } from 'vitest';
import { listPages, readPage, SEED } from '../read-page.ts';
import { type TestSite, testSites } from '../test-sites.ts';

/** Lists what the `meta` elements of a page’s head say under a name or property. */
function list(page: Document, name: string): string[] {
  const found = page.querySelectorAll(
    `head > meta[name="${name}"], head > meta[property="${name}"]`,
  );
  return [...found].map((meta) => meta.getAttribute('content') ?? '');
}

/**
 * Files an article as Zotero does: by Highwire’s `citation_*`, an author with a comma by the family’s name, and
 * only where there is none by the text of an element with the class “byline”.
 */
function file(site: TestSite, path: string) {
  const page = readPage(site, path);
  const authors = list(page, 'citation_author').map((name) =>
    name.split(', ').toReversed().join(' '),
  );
  const byline = page.querySelector('.byline')?.textContent?.trim();
  const isNews = list(page, 'dc.type')[0] === 'NewsItem';
  return {
    type: isNews ? 'newspaperArticle' : 'journalArticle',
    title: list(page, 'citation_title')[0] ?? page.title,
    paper: list(page, 'citation_journal_title')[0] ?? list(page, 'og:site_name')[0],
    authors: authors.length > 0 || !byline ? authors : [byline],
    date: list(page, 'citation_publication_date')[0],
    language: list(page, 'citation_language')[0],
    url: list(page, 'citation_public_url')[0],
  };
}

describe('what Zotero and Google Scholar file', () => {
  test('an article in English, under the paper that it comes from', () => {
    expect(file(testSites.root, SEED.cia)).toEqual({
      type: 'newspaperArticle',
      title: 'Heads of CIA, MI6 Issue Joint Call for Ceasefire in Gaza',
      paper: 'Asharq Al-Awsat',
      authors: [],
      date: '2024/09/07',
      language: 'en',
      url: `https://news.example/${SEED.cia}/`,
    });
  });

  test('its authors, each on its own', () => {
    const { authors, paper } = file(testSites.hard, '2025/03/a-very-long-headline');
    expect({ authors, paper }).toEqual({
      authors: ['Ana Ferrer', 'Tom Reed'],
      paper: 'The Harbour Wire',
    });
  });

  test('an article in Arabic, its author without the word before the name', () => {
    const path = '2025/03/reopening-of-the-harbour-in-arabic';
    expect(file(testSites.hard, path)).toEqual({
      type: 'newspaperArticle',
      title: 'إعادة فتح ميناء البلدة القديمة بعد أربعة أيام من العاصفة التي ضربت الساحل',
      paper: 'وكالة الميناء',
      authors: ['ليلى حداد'],
      date: '2025/03/04',
      language: 'ar',
      url: `https://news.example/${path}/`,
    });
    expect(list(readPage(testSites.hard, path), 'citation_author')).toEqual(['حداد, ليلى']);
    expect(list(readPage(testSites.hard, path), 'og:locale')).toEqual(['ar_EG']);
  });
});

describe.each(['root', 'news', 'hard'] as const)('what heads of the site “%s” say', (name) => {
  const site = testSites[name];

  const pages = listPages(site).filter(
    (path) => !readPage(site, path).querySelector('[http-equiv=refresh]'),
  );

  test.each(pages)('%s says each fact once, and no empty one', (path) => {
    const page = readPage(site, path);
    const address = page.querySelector('link[rel=canonical]')?.getAttribute('href');
    if (list(page, 'robots')[0] === 'noindex') return expect(address).toBeUndefined();
    const image = list(page, 'og:image');
    const once = ['title', 'description', 'type', 'url', 'site_name', 'locale'];
    for (const fact of once) {
      expect(list(page, `og:${fact}`), fact).toEqual([expect.stringMatching(/\S/)]);
    }
    expect(list(page, 'og:url')).toEqual([address]);
    expect(list(page, 'og:locale')[0]).toMatch(/^[a-z]{2,3}_(?:[A-Z]{2}|\d{3})$/);
    expect(list(page, 'robots')).toEqual(['max-image-preview:large']);
    expect(list(page, 'twitter:title')).toEqual(list(page, 'og:title'));
    expect(list(page, 'twitter:description')).toEqual(list(page, 'og:description'));
    expect(list(page, 'twitter:image')).toEqual(image);
    const card = image.length > 0 ? 'summary_large_image' : 'summary';
    expect(list(page, 'twitter:card')).toEqual([card]);
    for (const side of ['width', 'height']) {
      expect(list(page, `og:image:${side}`)).toEqual(
        image.map(() => expect.stringMatching(/^\d+$/)),
      );
    }
    expect(list(page, 'og:image:alt')).toEqual(image.map(() => expect.stringMatching(/\S/)));
    expect(list(page, 'twitter:image:alt')).toEqual(list(page, 'og:image:alt'));
  });

  test.each(
    pages.filter((path) => readPage(site, path).querySelector('article[data-pagefind-body]')),
  )('%s says the same of its article to OpenGraph as to schema.org', (path) => {
    const page = readPage(site, path);
    const data = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
    );
    const people: { '@type': string; name: string }[] = [data.author].flat();
    const isSigned = page.querySelector('.facts .byline') !== null;
    const told = (name: string) => list(page, `article:${name}`);
    expect(told('published_time')).toEqual([data.datePublished]);
    expect(told('modified_time')).toEqual(
      data.dateModified === data.datePublished ? [] : [data.dateModified],
    );
    expect(told('section')).toEqual([data.articleSection]);
    expect(told('tag')).toEqual((data.mentions ?? []).map(({ name }: { name: string }) => name));
    expect(told('author')).toEqual(isSigned ? people.map(({ name }) => name) : []);
    expect(list(page, 'og:type')).toEqual(['article']);
  });
});
