import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { remarkJoinMarks } from '../../copy/html/remark-join-marks.ts';
import { rehypeKeepStructure } from './rehype-keep-structure.ts';
import { rehypeKeepText } from './rehype-keep-text.ts';
import { writeFigure } from './write-figure.ts';

/** Two line breaks part paragraphs on pages of an older make. */
const DOUBLE_BREAK = /(?:<br\s*\/?>\s*){2,}/gi;

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeKeepText)
  .use(rehypeKeepStructure)
  .use(rehypeRemark, {
    handlers: { figure: (state, figure) => writeFigure(figure) ?? state.all(figure) },
  })
  .use(remarkJoinMarks)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/**
 * Writes the HTML of an article’s text as markdown. Signs in its words that would be markup are
 * escaped, so that they stand on the page as delivered; pictures, forms and scripts are left out.
 *
 * @param html HTML of the text alone.
 * @param base Address that relative links start from; without one their words stay alone.
 */
export function htmlToCopy(html: string, base?: string): string {
  const file = { value: html.replace(DOUBLE_BREAK, '</p><p>'), data: { base } };
  return String(processor.processSync(file)).trim();
}
