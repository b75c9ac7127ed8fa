import { defaultSchema, type Options } from 'rehype-sanitize';
import { ID_PREFIX } from './rehype-prefix-fragments.ts';

/**
 * What copy may contain: GitHub's list without what only its own pages use, and with figures.
 * Pictures are left out, as an article page asks no other host for anything.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  clobberPrefix: ID_PREFIX,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(
      (name) => !['img', 'picture', 'source', 'input'].includes(name),
    ),
    'figure',
    'figcaption',
    'small',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': ['lang', 'dir', 'title', 'id'],
    ol: ['start'],
    td: ['colSpan', 'rowSpan', 'dataFigures'],
    th: ['colSpan', 'rowSpan', 'dataFigures'],
    a: ['href', 'id', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto'],
    cite: ['http', 'https'],
  },
};
