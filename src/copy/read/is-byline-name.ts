import { isCommonWord } from '../../base/language/dictionary.ts';
import { isPersonalName } from './is-personal-name.ts';

/** Given names that are English words as well: after `By`, they begin a name. */
const GIVEN_NAMES = `
Amber Art Basil Bill Billy Bob Bobby Brad Carol Chase Christian Chuck Clay Cliff Curt Daisy Dale Dawn Dean Dick
Dirk Dolly Don Drew Duke Earl Eve Faith Frank Gale Gene Ginger Glen Grace Graham Grant Guy Harry Hazel Heather
Herb Holly Hope Iris Ivy Jack Jade Jasmine Jay Jean Jenny Jimmy John Josh Joy Ken Kit Kitty Lance Laurel Lee Lily
Maria Mark Martin Mason Max May Mike Miles Nick Norm Olive Pat Pearl Peg Penny Peter Randy Ray Rich Rob Robin Rod
Roger Rose Ruby Rusty Sally Sandy Skip Sky Sonny Sue Sultan Summer Ted Teddy Terry Timothy Tom Tony Victor Violet
Wade Wally Ward Will`;
const givenNames = new Set(GIVEN_NAMES.trim().split(/\s+/));
const DESK =
  /^(?:(?:our|staff|special|foreign|news|business|sports?|political) )*(?:staff|writers?|reporters?|correspondents?|editors?|desk|newsroom)$/i;

/**
 * Says whether words after `By` are a name or a desk: `Ana Stone`, `Mark Stone`, `Staff Writer`, but not
 * `Popular Demand`, which has an English word where a given name stands.
 */
export function isBylineName(name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  const isLatin = !/^\p{Script=Arabic}/u.test(name);
  if (!isLatin || isPersonalName(name) || DESK.test(name)) return true;
  const given = first.charAt(0).toUpperCase() + first.slice(1).toLowerCase();
  return givenNames.has(given) || !isCommonWord(first);
}
