import { articleSchema } from '../../articles/article-schema.ts';
import { findLanguage } from '../../base/language/find-language.ts';
import { slugify } from '../../base/text/slugify.ts';
import type { DeliveredFacts, Delivery } from '../delivery.ts';
import { getHost } from './get-host.ts';

/** What the editor says of every article of an import; what a delivery itself says comes first. */
export type GivenFacts = Pick<
  DeliveredFacts,
  'title' | 'section' | 'sourceName' | 'sourceUrl' | 'published' | 'lang'
>;
export type MergedFacts = {
  facts: DeliveredFacts;
  /** What the delivery said and front matter cannot hold, and what was read out of something else. */
  notes: string[];
};

const { shape } = articleSchema;
const CHECKS = [
  ['sourceUrl', shape.source.shape.url],
  ['published', shape.published],
  ['updated', shape.updated],
  ['section', shape.section],
  ['lang', shape.lang],
] as const;

/**
 * Merges what the delivery says, what the editor says of the rest, and how the site spells it; a fact that
 * front matter cannot hold is left out, and noted.
 *
 * @param sections Spellings of the site’s sections by their address.
 */
export function mergeFacts(
  { facts: delivered, copy, notes: read = [] }: Delivery,
  given: GivenFacts,
  sections: ReadonlyMap<string, string>,
): MergedFacts {
  const notes: string[] = [...read];
  const facts: DeliveredFacts = {
    ...given,
    ...delivered,
  };
  for (const [name, schema] of CHECKS) {
    const result = schema.safeParse(facts[name]);
    if (facts[name] === undefined || result.success) continue;
    notes.push(`left out ${name} “${facts[name]}”: ${result.error.issues[0]?.message}`);
    delete facts[name];
  }
  if (!facts.sourceName && facts.sourceUrl) {
    facts.sourceName = getHost(facts.sourceUrl);
    notes.push(
      `source “${facts.sourceName}” is the host of its address (--source NAME for its name)`,
    );
  }
  const lang = findLanguage(copy);
  if (lang && (!facts.lang || isOtherScript(facts.lang, lang))) {
    const said = facts.lang ? `, and not ${facts.lang}` : '';
    facts.lang = lang;
    notes.push(`language ${lang}${said} is told by the letters (--lang TAG for another)`);
  }
  const spelling = facts.section && sections.get(slugify(facts.section));
  if (spelling) facts.section = spelling;
  return { facts, notes };
}

/** A page may say a language that its text cannot be in: `en` of Arabic letters. */
function isOtherScript(said: string, found: string): boolean {
  const getScript = (lang: string) => new Intl.Locale(lang).maximize().script;
  return getScript(said) !== getScript(found);
}
