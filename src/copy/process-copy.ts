import type { Paragraph, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { VFile } from 'vfile';
import { gatherMentions } from '../names/match/gather-mentions.ts';
import type { MarkNamesOptions } from './html/rehype-mark-names.ts';
import { noCopyFacts } from './lines/add-found.ts';
import type { CopyFacts } from './lines/copy-facts.ts';
import { getRehypePlugins, remarkPlugins } from './pipeline.ts';

/** Copy as delivered, and what its front matter says of it. */
export type Copy = {
  text: string;
  title: string;
  section?: string;
  /** When it was published, by which roles of people are told apart. */
  published?: string;
  /** Name of the publisher. */
  source?: string;
  /** Lines that are furniture of the publisher, as an editor confirmed them. */
  furniture?: readonly string[];
  /** Language of the text, by BCP 47; English where it is not given. */
  lang?: string;
  /** Plain copy is not markdown: what looks like markup in it is text. */
  form?: 'markdown' | 'plain';
  /** Line of the article's file that the copy begins on; 1 where it has no front matter. */
  firstLine?: number;
};
export type ProcessedCopy = { html: string; facts: CopyFacts };
/**
 * Turns delivered copy into the clean HTML of its text and the facts found in it; lines are those of
 * the article's file.
 */
export type ProcessCopy = (copy: Copy) => Promise<ProcessedCopy>;

/**
 * Makes the way that all copy goes: the site's, the tests' and the tools'. `remark` reads markdown
 * and `rehype-stringify` writes HTML; `pipeline.ts` lists what lies between.
 *
 * @param names The registry whose names are found and linked, and the base that links start from.
 */
export function makeProcessCopy(names: MarkNamesOptions): ProcessCopy {
  const processor = remark()
    .use(remarkPlugins)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(getRehypePlugins(names))
    .use(rehypeStringify)
    .freeze();
  return async (copy) => {
    const { title, section = '', source = '', furniture = [], lang = 'en' } = copy;
    const published = copy.published && { published: copy.published };
    const data = { title, section, source, furniture, lang, ...published };
    const file = new VFile({ value: copy.text, data });
    const tree: Root = copy.form === 'plain' ? parsePlain(copy.text) : processor.parse(file);
    const html = processor.stringify(await processor.run(tree, file), file);
    const { mentions = [], ...read } = { ...noCopyFacts(), ...file.data };
    const { photos, removals, found, summary, words, shortLines, longerNames } = read;
    const offset = (copy.firstLine ?? 1) - 1;
    const place = <T extends { line: number }>(one: T): T => ({ ...one, line: one.line + offset });
    return {
      html,
      facts: {
        photos,
        removals: removals.map(place),
        found,
        summary,
        words,
        shortLines: shortLines.map(place),
        names: gatherMentions(mentions),
        longerNames,
      },
    };
  };
}

/** Cleans copy without looking for names. */
export const processCopy = makeProcessCopy({ registry: { entries: [] } });

/**
 * Parses copy that is not markdown: what looks like markup (`*`, `#`, `1.`, `<b>`) is text. Blank
 * lines part paragraphs.
 *
 * @param text Copy as delivered.
 * @returns A tree of paragraphs that hold nothing but text, with the lines that they stand on.
 */
function parsePlain(text: string): Root {
  const paragraphs: Paragraph[] = [];
  let rows: string[] = [];
  for (const [index, row] of [...text.split('\n'), ''].entries()) {
    if (row.trim()) rows.push(row.trim());
    else if (rows.length > 0) {
      paragraphs.push(makeParagraph(rows, index + 1 - rows.length));
      rows = [];
    }
  }
  return { type: 'root', children: paragraphs };
}

/** Only the lines count later on; the columns and offsets that a point must have are not kept. */
function makeParagraph(rows: string[], line: number): Paragraph {
  const point = { line, column: 1, offset: 0 };
  const position = { start: point, end: point };
  return {
    type: 'paragraph',
    position,
    children: [{ type: 'text', value: rows.join('\n'), position }],
  };
}
