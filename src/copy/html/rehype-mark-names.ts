import type { Element, ElementContent, Root, Text } from 'hast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { SKIP, walkElements } from '../../base/text/walk-html.ts';
import { compileNames } from '../../names/match/compile-names.ts';
import type { ArticleMention } from '../../names/match/gather-mentions.ts';
import { getSentence } from '../../names/match/get-sentence.ts';
import { type Block, fixedTags, linkNames } from '../../names/match/link-names.ts';
import { findNames, type Paragraph } from '../../names/match/match-names.ts';
import type { NameRef, Registry } from '../../names/registry/registry.ts';

declare module 'vfile' {
  interface DataMap {
    /** When the article was published. */
    published: string;
    /** Every mention of a registered name, in reading order. */
    mentions: ArticleMention[];
    /** Names that are not registered, and have a registered one in them. */
    longerNames: string[];
    /** Language of the text, if not English. */
    lang: string;
  }
}

/** `base`: path that the site is served under, with a slash at both ends. */
export type MarkNamesOptions = { registry: Registry; base?: string };

const BLOCKS = new Set(['p', 'li', 'blockquote', 'td', 'dd', 'dt', 'figcaption']);

/**
 * Finds the names in the text, and links the first mention of each: `<p>In Gaza</p>` →
 * `<p>In <a class="name" href="/places/gaza-strip/">Gaza</a></p>`. Links, code and headings stay as
 * they are; a figure is linked only where the text is not. Runs after sanitizing.
 */
export const rehypeMarkNames: Plugin<[MarkNamesOptions], Root> = ({ registry, base = '/' }) => {
  const names = compileNames(registry);
  return (root, file) => {
    const paragraphs = listAsides(file);
    const blocks = getBlocks(root, paragraphs);
    const day = file.data.published?.slice(0, 10);
    const { mentions, longer } = findNames(paragraphs, names, day);
    file.data.longerNames = longer;
    file.data.mentions = mentions.map(({ kind, id, surface, paragraph, start, end }) => {
      const { text, role } = paragraphs[paragraph] ?? { text: surface, role: 'body' };
      return { kind, id, surface, role, sentence: getSentence(text, start, end, file.data.lang) };
    });
    const linked = new Set<NameRef>();
    const inText = (block: Block) => block.element.tagName !== 'figcaption';
    const byParagraph = Map.groupBy(mentions, ({ paragraph }) => paragraph);
    for (const block of [...blocks.filter(inText), ...blocks.filter((one) => !inText(one))]) {
      linkNames(block, byParagraph.get(block.paragraph) ?? [], linked, base);
    }
  };
};

/** Lists the texts that stand outside the tree: the headline, and captions kept as facts. */
function listAsides({ data: { title, photos = [] } }: VFile): Paragraph[] {
  const captions = photos.map(({ caption }): Paragraph => ({ text: caption, role: 'caption' }));
  return [...(title ? [{ text: title, role: 'headline' as const }] : []), ...captions];
}

/** Collects the text of each innermost block; texts that must not be linked are left empty nodes. */
function getBlocks(root: Root, paragraphs: Paragraph[]): Block[] {
  const blocks: Block[] = [];
  walkElements(root, (element) => {
    if (fixedTags.has(element.tagName) || /^h[1-6]$/.test(element.tagName)) return SKIP;
    if (!BLOCKS.has(element.tagName)) return undefined;
    const own = element.children.filter((child) => child.type !== 'element' || !isBlock(child));
    const texts = own.flatMap(getTexts);
    if (texts.some(({ value }) => value.trim())) {
      const text = texts.map(({ value }) => value).join('');
      const role = element.tagName === 'figcaption' ? 'caption' : 'body';
      blocks.push({ element, texts, paragraph: paragraphs.push({ text, role }) - 1 });
    }
    return undefined;
  });
  return blocks;
}

function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName) || /^(?:ul|ol|dl|table|figure|div|section|pre)$/.test(tagName);
}

function getTexts(node: ElementContent): Text[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  return node.tagName === 'br' ? [{ type: 'text', value: '\n' }] : node.children.flatMap(getTexts);
}
