import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import type { CopyFacts } from './copy-facts.ts';
import { parsePlain } from './parse-plain.ts';
import { rehypePlugins, remarkPlugins } from './pipeline.ts';

/** Copy as delivered, and what its front matter says of it. */
export type Copy = {
  text: string;
  title: string;
  /** Plain copy is not markdown: what looks like markup in it is text. */
  form?: 'markdown' | 'plain';
  /** Line of the article's file that the copy begins on; 1 where it has no front matter. */
  firstLine?: number;
};
export type ProcessedCopy = { html: string; facts: CopyFacts };

/** `remark` reads markdown and `rehype-stringify` writes HTML; `pipeline.ts` lists what lies between. */
const processor = remark()
  .use(remarkPlugins)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypePlugins)
  .use(rehypeStringify)
  .freeze();

/**
 * Turns delivered copy into the clean HTML of its text and the facts found in it. The site, the
 * tests and the tools all go this way.
 *
 * @returns Sanitized HTML of the text, and the facts; lines are those of the article's file.
 */
export async function processCopy(copy: Copy): Promise<ProcessedCopy> {
  const file = new VFile({ value: copy.text, data: { title: copy.title } });
  const tree: Root = copy.form === 'plain' ? parsePlain(copy.text) : processor.parse(file);
  const html = processor.stringify(await processor.run(tree, file), file);
  const { photos = [], removals = [], summary = '', words = 0 } = file.data;
  const offset = (copy.firstLine ?? 1) - 1;
  const placed = removals.map((removal) => ({ ...removal, line: removal.line + offset }));
  return { html, facts: { photos, removals: placed, summary, words } };
}
