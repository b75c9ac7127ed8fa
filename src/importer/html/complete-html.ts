import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { rehypeKeepStructure } from './rehype-keep-structure.ts';

const processor = unified()
  .use(rehypeParse)
  .use(rehypeKeepStructure)
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/**
 * Writes out what HTML lets a page leave out (`body`, ends of paragraphs), as browsers read it, so
 * that a DOM without those rules sees the same page; sources of quotes become paragraphs of them.
 *
 * `<title>Talks</title><p>One<p>Two` → `<html><head><title>Talks</title></head><body><p>One</p>…`
 */
export function completeHtml(html: string): string {
  return processor.stringify(processor.runSync(processor.parse(html)));
}
