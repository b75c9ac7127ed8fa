import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { stringify } from 'yaml';
import { remarkJoinMarks } from '../../copy/html/remark-join-marks.ts';
import type { TextView } from './text-view.ts';

const processor = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeUnlink)
  .use(rehypeRemark)
  .use(remarkJoinMarks)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze();

/**
 * Writes an article as markdown for programs: its facts as YAML, its text without links to names, and what its
 * photos showed.
 *
 * @param url Whole address of its page.
 * @param html Of its text.
 */
export function makeText({ facts, captions }: TextView, url: string, html: string): string {
  const head = stringify({ ...facts, url }, { lineWidth: 0 });
  const text = String(processor.processSync({ value: html, data: { url } })).trim();
  const photos = captions.map(({ caption, credit }) => {
    return `Photo: ${caption}${credit ? ` (${credit})` : ''}`;
  });
  return `---\n${head}---\n\n${[text, ...photos].filter(Boolean).join('\n\n')}\n`;
}

/**
 * Removes links that lead nowhere from a file, and makes the site’s other links whole addresses:
 * `<a class="name" href="…">Gaza</a>` → `Gaza`.
 */
function rehypeUnlink() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'a' || !parent || index === undefined) return undefined;
      const { className, href } = element.properties;
      const address = `${href ?? ''}`;
      const isName = Array.isArray(className) && className.includes('name');
      if (isName || address.startsWith('#')) {
        parent.children.splice(index, 1, ...element.children);
        return [SKIP, index];
      }
      const page = `${file.data['url']}`;
      const isInSite = address.startsWith('/') && URL.canParse(address, page);
      if (isInSite) element.properties['href'] = new URL(address, page).href;
      return undefined;
    });
  };
}
