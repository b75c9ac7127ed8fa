import { isAgency } from './agencies.ts';
import { isFilingPlace } from './filing-places.ts';
import { isBylineName } from './is-byline-name.ts';
import { isPersonalName } from './is-personal-name.ts';
import { parseNames } from './parse-names.ts';

/** Says whether a line is a person’s name and can be nothing else: `Ana Ferrer`, but not `Quay Post`. */
export function isNameAlone(text: string): boolean {
  if (/[,،;|&]/.test(text) || isAgency(text) || isFilingPlace(text)) return false;
  const words = text.split(' ');
  const parsed = words.length >= 2 && words.length <= 4 ? parseNames(text, '') : undefined;
  return parsed?.people.length === 1 && isPersonalName(text);
}

/** Says whether a line right below a name has the shape of one more: `Omar Said`, which is a verb as well. */
export function isNameBelow(text: string): boolean {
  const parsed = parseNames(text, '');
  return parsed?.people.length === 1 && isBylineName(text) && text.split(' ').length <= 3;
}
