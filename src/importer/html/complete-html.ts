import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified()
  .use(rehypeParse)
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/**
 * Writes out what HTML lets a page leave out (`body`, ends of paragraphs), as browsers read it, so
 * that a DOM without those rules sees the same page.
 *
 * `<title>Talks</title><p>One<p>Two` → `<html><head><title>Talks</title></head><body><p>One</p>…`
 */
export function completeHtml(html: string): string {
  return processor.stringify(processor.parse(html));
}
