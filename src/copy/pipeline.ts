import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { rehypeDropEmptyParagraphs } from './html/rehype-drop-empty-paragraphs.ts';
import { rehypeDropRepeatedIds } from './html/rehype-drop-repeated-ids.ts';
import { rehypeLowerHeadings } from './html/rehype-lower-headings.ts';
import { rehypeMarkBroad } from './html/rehype-mark-broad.ts';
import { rehypeMarkFigures } from './html/rehype-mark-figures.ts';
import { rehypeMarkLanguage } from './html/rehype-mark-language.ts';
import { type MarkNamesOptions, rehypeMarkNames } from './html/rehype-mark-names.ts';
import { rehypeMeasureText } from './html/rehype-measure-text.ts';
import { rehypeNameFootnotes } from './html/rehype-name-footnotes.ts';
import { rehypeParseRaw } from './html/rehype-parse-raw.ts';
import { ID_PREFIX, rehypePrefixFragments } from './html/rehype-prefix-fragments.ts';
import { rehypeRecordUnsafe } from './html/rehype-record-unsafe.ts';
import { sanitizeSchema } from './html/sanitize-schema.ts';
import { remarkJoinLines } from './lines/remark-join-lines.ts';
import { remarkListShortLines } from './lines/remark-list-short-lines.ts';
import { remarkSplitLines } from './lines/remark-split-lines.ts';
import { definePhraseRule } from './rules/define-phrase-rule.ts';
import { remarkDropComments } from './rules/remark-drop-comments.ts';
import { remarkDropFurniture } from './rules/remark-drop-furniture.ts';
import { remarkDropHeadLabel } from './rules/remark-drop-head-label.ts';
import { remarkDropReadMore } from './rules/remark-drop-read-more.ts';
import { remarkDropRepeatedHeadline } from './rules/remark-drop-repeated-headline.ts';
import { remarkDropSectionBar } from './rules/remark-drop-section-bar.ts';
import { remarkDropShareLabel } from './rules/remark-drop-share-label.ts';
import { remarkDropShortUrl } from './rules/remark-drop-short-url.ts';
import { remarkDropSlugLine } from './rules/remark-drop-slug-line.ts';
import { remarkDropTextButton } from './rules/remark-drop-text-button.ts';
import { remarkGatherAgency } from './rules/remark-gather-agency.ts';
import { remarkGatherBylines } from './rules/remark-gather-bylines.ts';
import { remarkGatherCaptions } from './rules/remark-gather-captions.ts';
import { remarkGatherDateline } from './rules/remark-gather-dateline.ts';
import { remarkGatherDates } from './rules/remark-gather-dates.ts';
import { remarkGatherSummary } from './rules/remark-gather-summary.ts';

/**
 * Everything that happens to copy between `content/` and the page, in order: first its lines, then
 * the HTML that they become. A new rule is a line here, and a file in `rules/` or a list in
 * `read/phrases.ts`.
 */
export const remarkPlugins: PluggableList = [
  remarkGfm,
  remarkSplitLines,
  remarkDropComments,
  remarkDropFurniture,
  definePhraseRule('embed-label'),
  definePhraseRule('cookie-notice'),
  definePhraseRule('copyright-line'),
  definePhraseRule('newsletter-offer'),
  definePhraseRule('follow-call'),
  remarkDropShareLabel,
  remarkDropShortUrl,
  definePhraseRule('reading-time'),
  remarkDropReadMore,
  remarkDropRepeatedHeadline,
  remarkDropTextButton,
  remarkDropSectionBar,
  remarkDropSlugLine,
  remarkDropHeadLabel,
  remarkGatherAgency,
  remarkGatherDates,
  remarkGatherBylines,
  remarkGatherSummary,
  remarkGatherCaptions,
  remarkGatherDateline,
  remarkListShortLines,
  remarkJoinLines,
];

/**
 * What happens to the HTML. Copy is untrusted: nothing that `rehypeSanitize` lets through can run or
 * ask for anything.
 */
export const getRehypePlugins = (names: MarkNamesOptions): PluggableList => [
  rehypeParseRaw,
  rehypeRecordUnsafe,
  rehypeMarkFigures,
  [rehypeSanitize, sanitizeSchema],
  rehypeDropEmptyParagraphs,
  rehypePrefixFragments,
  rehypeLowerHeadings,
  [rehypeSlug, { prefix: ID_PREFIX }],
  rehypeDropRepeatedIds,
  rehypeNameFootnotes,
  rehypeMarkBroad,
  rehypeMarkLanguage,
  rehypeMeasureText,
  [rehypeMarkNames, names],
];
