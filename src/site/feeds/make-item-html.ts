import type { ToUrl } from '../../base/address.ts';
import { formatDate } from '../../base/dates/format-date.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { toHtmlText } from '../../base/text/to-html-text.ts';
import type { Photo } from '../../copy/lines/copy-facts.ts';
import { getJpeg } from '../../photos/list-sizes.ts';
import type { FeedItem } from './feed-view.ts';
import { toAbsoluteLinks } from './to-absolute-links.ts';

/** The picture of an item, as feeds name it. */
export type ItemPicture = {
  /** Address below the base. */
  path: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit?: string;
};

/** Finds the picture of an item, in the size for readers that know no other. */
export function findPicture({ article }: FeedItem): ItemPicture | undefined {
  const { photo, captions: [first] = [] } = article ?? {};
  if (!photo) return undefined;
  const { file, width } = getJpeg(photo);
  const height = Math.round((width * photo.height) / photo.width);
  return { path: `/photos/${file}`, width, height, alt: photo.alt, ...first };
}

/**
 * Writes an item as HTML: its picture with caption and credit, its text, the captions of other photos, and its
 * corrections; a withdrawn article has only the reason.
 *
 * @param toUrl Makes the whole URL of an address.
 */
export function makeItemHtml(
  item: FeedItem,
  readHtml: (id: string) => string,
  toUrl: ToUrl,
): string {
  const { article, lang, path, summary } = item;
  if (!article) return `<p>${toHtmlText(summary)}</p>`;
  const t = getStrings(lang);
  const picture = findPicture(item);
  const figure = picture
    ? `<figure><img src="${toUrl(picture.path)}" alt="${toAttribute(picture.alt)}" width="${picture.width}" height="${picture.height}">${picture.caption ? `<figcaption>${formatCaption({ ...picture, caption: picture.caption })}</figcaption>` : ''}</figure>`
    : '';
  const others = picture ? article.captions.slice(1) : article.captions;
  const showed = others.map(
    (caption) => `<p><em>${toHtmlText(t.photoShowed)}</em> ${formatCaption(caption)}</p>`,
  );
  const corrections = article.corrections.map(
    ({ date, text }) =>
      `<p><strong>${toHtmlText(t.corrections)}</strong>, ${formatDate(date, lang)}: ${toHtmlText(text)}</p>`,
  );
  const text = toAbsoluteLinks(readHtml(article.id), toUrl(path));
  return [figure, text, ...showed, ...corrections].join('');
}

function formatCaption({ caption, credit }: Photo): string {
  return `${toHtmlText(caption)}${credit ? ` <small>${toHtmlText(credit)}</small>` : ''}`;
}

function toAttribute(text: string): string {
  return toHtmlText(text).replaceAll('"', '&quot;');
}
