import cities from './cldr/cities.json' with { type: 'json' };
import { OTHER_LANGUAGES } from './other-languages.ts';
import type { GetOtherNames } from './read-names.ts';

const citiesByLanguage: Record<string, Record<string, string>> = cities.names;

/**
 * Gives the names of a country, or of the city that a time zone is named after, in other
 * languages, from Unicode CLDR: countries as Node brings them, cities from `cldr/cities.json`.
 *
 * @returns Each name once; none for a place that CLDR does not know.
 */
export const getOtherNames: GetOtherNames = ({ country, timezone }) => {
  const names = OTHER_LANGUAGES.flatMap((language) => [
    country && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(country),
    timezone && citiesByLanguage[language]?.[timezone],
  ]);
  return [...new Set(names.filter((name): name is string => Boolean(name)))];
};
