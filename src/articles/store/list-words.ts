import { splitWords } from '../../names/spelling/split-words.ts';

/**
 * Lists the folded words of an article, headline and captions included: `<p>In <b>Ga</b>za</p>` → in,
 * ga, za, gaza. A name whose words are not among them is not in the article.
 *
 * @param html As the pipeline wrote it.
 * @param asides Texts that stand beside it.
 * @returns Each word once.
 */
export function listWords(html: string, asides: readonly string[]): Set<string> {
  const read = (gap: string) =>
    html
      .replace(/<[^>]*>/g, gap)
      .replace(/&#x26;/g, '&')
      .replace(/&#x3C;/g, '<');
  const texts = [read(' '), ...(/\w<\w|\w<\/\w+>\w/.test(html) ? [read('')] : []), ...asides];
  return new Set(texts.flatMap((text) => splitWords(text).map((word) => word.text)));
}
