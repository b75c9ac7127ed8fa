/** Endings of cases that Turkish parts from a name by an apostrophe, folded: `kalin'in`. */
const ENDING = /(?<=\p{L}{3})(?:'(?:n?[iu]n|y[aeiu]|[dt][ae]n?|y?l[ae])|(?<=[^aeiou\W])'[aeiu])$/u;

/** Cuts off a Turkish case ending: `erdogan'in` → `erdogan`; `sana'a` stays. */
export function cutEnding(word: string): string {
  return word.replace(ENDING, '');
}
