import { foldText } from '../base/text/fold-text.ts';
import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import type { FrontMatter } from './article-schema.ts';

/** An article, and what its copy says of itself. */
type Signed = { front: FrontMatter; facts: Pick<CopyFacts, 'found'> };

/** Facts that the page shows of an article besides its text. */
export type ShownFacts = {
  byline: string[];
  /** Agencies that are neither the source nor in the byline. */
  agencies: string[];
  dateline?: string;
  updated?: string;
  /** Points above the text. */
  points: string[];
};

/**
 * Chooses between front matter and what was found in the copy: front matter wins. An update on the day of publication,
 * which copy gives without a time, is left out.
 */
export function getShownFacts({ front, facts }: Signed): ShownFacts {
  const { found } = facts;
  const byline = getByline({ front, facts });
  const isNamed = (name: string) =>
    [front.source.name, ...byline].some((other) => foldText(other) === foldText(name));
  const later = found.updated && found.updated > front.published.slice(0, 10);
  const updated = front.updated ?? (later ? found.updated : undefined);
  return {
    byline,
    agencies: found.agency.filter((name) => !isNamed(name)),
    ...(found.dateline && { dateline: found.dateline }),
    ...(updated && { updated }),
    points: found.summary,
  };
}

/** Tells who signed an article: as front matter says, or as the copy does. */
function getByline({ front, facts }: Signed): string[] {
  return front.byline.length > 0 ? front.byline : facts.found.byline;
}
