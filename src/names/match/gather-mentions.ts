import { getRef, type Kind } from '../registry/registry.ts';
import type { Paragraph } from './match-names.ts';

/** A name in an article as its page, its lists and the search index need it. */
export type ArticleMention = {
  kind: Kind;
  id: string;
  surface: string;
  sentence: string;
  role: Paragraph['role'];
};

/** A name in an article: what its page, its lists and the search index show of it. */
export type ArticleName = {
  kind: Kind;
  id: string;
  /** The spellings that the article uses, in their order. */
  surfaces: string[];
  /** The first sentence of the text that has the name, or of a caption or headline. */
  sentence: string;
};

/** Where a sentence that introduces a name is looked for, best first. */
const ROLES: readonly ArticleMention['role'][] = ['body', 'caption', 'headline'];

/**
 * Joins the mentions of each name in an article.
 *
 * @param mentions In reading order.
 * @returns Each name once, in the order of its first mention.
 */
export function gatherMentions(mentions: readonly ArticleMention[]): ArticleName[] {
  const names = Map.groupBy(mentions, getRef);
  return [...names.values()].flatMap((own) => {
    const shown = ROLES.map((role) => own.find((mention) => mention.role === role)).find(Boolean);
    if (!shown) return [];
    const { kind, id, sentence } = shown;
    const surfaces = [...new Set([shown, ...own].map(({ surface }) => surface))];
    return { kind, id, surfaces, sentence };
  });
}
