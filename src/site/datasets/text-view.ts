import { getShownFacts } from '../../articles/get-shown-facts.ts';
import type { Photo } from '../../copy/lines/copy-facts.ts';
import type { Article } from '../data/get-articles.ts';

/** All that the text file of an article holds; its text by its digest. */
export type TextView = {
  /** Facts by their names, as they stand above the text. */
  facts: { [name: string]: string | string[] };
  path: string;
  captions: Photo[];
  body: string;
};

/** Makes the view of the text file of an article. */
export function toTextView(article: Article): TextView {
  const { path, front, digest } = article;
  const { title, dek, lang, published, section, source, corrections } = front;
  const { byline, agencies, dateline, updated } = getShownFacts(article);
  return {
    path,
    captions: article.getFacts().photos,
    body: digest,
    facts: {
      title,
      ...(dek && { dek }),
      ...(byline.length > 0 && { byline }),
      ...(agencies.length > 0 && { agencies }),
      ...(dateline && { dateline }),
      published,
      ...(updated && { updated }),
      ...(corrections.length > 0 && {
        corrections: corrections.map(({ date, text }) => `${date}: ${text}`),
      }),
      section,
      lang,
      source: source.name,
      ...(source.url && { original: source.url }),
    },
  };
}
