import type { CopyFacts } from '../copy/lines/copy-facts.ts';
import { getRef, type NameRef } from '../names/registry/registry.ts';
import type { FrontMatter } from './article-schema.ts';
import { getShownFacts } from './get-shown-facts.ts';
import type { Label } from './label.ts';

/**
 * What lists of all articles are made of: sections, days, names and who signed. The rest of an article is only read
 * where it is shown.
 */
export type Outline = {
  section: string;
  published: string;
  lang: string;
  label?: Label;
  byline: string[];
  /** Agencies that are neither the source nor in the byline. */
  agencies: string[];
  /** Registered names in headline, captions and text, each once. */
  refs: NameRef[];
  /** Names that are not registered, and have a registered one in them: “Air Canada”. */
  longerNames: string[];
  /** When it was last changed, as written; nothing if it was not since it was published. */
  changed?: string;
  /** How often it was corrected. */
  corrections: number;
};

/** Makes the outline of an article of its front matter and what was found in its copy. */
export function toOutline(
  front: FrontMatter,
  facts: Pick<CopyFacts, 'found' | 'names' | 'longerNames'>,
): Outline {
  const { section, published, lang, label, corrections } = front;
  const { byline, agencies, updated } = getShownFacts({ front, facts });
  const dates = [...(updated ? [updated] : []), ...corrections.map(({ date }) => date)];
  const changed = findLatest(published, dates);
  return {
    section,
    published,
    lang,
    ...(label && { label }),
    byline,
    agencies,
    refs: facts.names.map(getRef),
    longerNames: facts.longerNames,
    ...(changed !== published && { changed }),
    corrections: corrections.length,
  };
}

/** Gives the latest of some dates, as written; of the same moment the first. */
export function findLatest(first: string, dates: readonly string[]): string {
  let latest = first;
  for (const date of dates) if (Date.parse(date) > Date.parse(latest)) latest = date;
  return latest;
}
