import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { type MarkNamesOptions, rehypeMarkNames } from '../names/rehype-mark-names.ts';
import { rehypeLowerHeadings } from './rehype-lower-headings.ts';
import { rehypeMeasureText } from './rehype-measure-text.ts';
import { ID_PREFIX, rehypePrefixFragments } from './rehype-prefix-fragments.ts';
import { remarkDropRepeatedHeadline } from './remark-drop-repeated-headline.ts';
import { remarkDropTextButton } from './remark-drop-text-button.ts';
import { remarkGatherCaptions } from './remark-gather-captions.ts';
import { remarkJoinLines } from './remark-join-lines.ts';
import { remarkSplitLines } from './remark-split-lines.ts';
import { sanitizeSchema } from './sanitize-schema.ts';

/**
 * Everything that happens to copy between `content/` and the page, in order: first its lines, then
 * the HTML that they become. A new rule is a line here and a file beside it.
 */
export const remarkPlugins: PluggableList = [
  remarkGfm,
  remarkSplitLines,
  remarkDropRepeatedHeadline,
  remarkDropTextButton,
  remarkGatherCaptions,
  remarkJoinLines,
];

/**
 * What happens to the HTML. Copy is untrusted: nothing that `rehypeSanitize` lets through can run or
 * ask for anything.
 */
export const getRehypePlugins = (names: MarkNamesOptions): PluggableList => [
  rehypeRaw,
  [rehypeSanitize, sanitizeSchema],
  rehypePrefixFragments,
  rehypeLowerHeadings,
  [rehypeSlug, { prefix: ID_PREFIX }],
  rehypeMeasureText,
  [rehypeMarkNames, names],
];
