import { formatDate } from '../../base/dates/format-date.ts';
import { isDrawable, type ShareCard } from '../../photos/share-card.ts';
import type { Article } from './get-articles.ts';

/**
 * Makes the card of an article.
 *
 * @returns Nothing where its words are in a script that cards have no font for.
 */
export function toArticleCard({
  front,
  photo,
}: Pick<Article, 'front' | 'photo'>): ShareCard | undefined {
  const { title, lang, section: label, source, published } = front;
  const foot = `${source.name} · ${formatDate(published.slice(0, 10), lang)}`;
  if (!isDrawable(title + label + foot)) return undefined;
  return { title, lang, label, foot, ...(photo && { photo: photo.key }) };
}
