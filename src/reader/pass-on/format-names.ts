/** A name as citations sort it; an agency or a desk has no family name. */
export type CitedName = { family: string; given: string };

/** What stands before a family name and belongs to it. */
const PARTICLE =
  /^(?:al|el|as|bin|ibn|abu|ben|abdel|abdul|abd|van|von|der|den|de|da|di|du|la|le|بن|ابن|أبو|ابو|أبي|آل|بنت|عبد)$/i;
/** How the names of agencies and desks end. */
const BODY =
  /\b(?:agency|agencies|associated press|bureau|desk|editors?|group|ltd|inc|news|newsroom|office|post|presse?|service|staff|team|times|tv|correspondents?|reporters?|writers?)$/i;
/** How those of Arabic begin, and an agency’s letters with points between them. */
const ARABIC_BODY = /^(?:وكالة|وكالات|صحيفة|جريدة|قناة|موقع|مكتب|قسم|فريق|هيئة|«)|\.\p{L}\.?$/u;

/** What ends a name of two words: نور الدين. */
const ENDING = /^(?:الدين|الله|الرحمن|الإسلام|الاسلام)$/;

/** What stands after a family name and belongs to it. */
const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/**
 * Splits a byline's name into family and given names: `Jane van Doe` → `van Doe`, `Jane`. One word, and
 * a name that ends like an agency's, is kept whole.
 */
export function splitName(name: string): CitedName {
  const words = name.trim().split(/\s+/);
  const isBody = BODY.test(name) || ARABIC_BODY.test(name);
  if (words.length < 2 || isBody || /[,،]/.test(name)) return { family: name.trim(), given: '' };
  let start = words.length - (SUFFIX.test(words.at(-1) ?? '') ? 2 : 1);
  if (start < 1) return { family: name.trim(), given: '' };
  if (ENDING.test(words[start] ?? '')) start--;
  // A Latin one may be a given name: Ben, Van, Al.
  const least = /\p{Script=Arabic}/u.test(name) ? 0 : 1;
  while (start > least && PARTICLE.test(words[start - 1] ?? '')) start--;
  if (start === 0) return { family: name.trim(), given: '' };
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
}

/** Writes given names as initials: `Jane Mary` → `J. M.`; hyphens stay, and Arabic ones, which have none. */
export function toInitials(given: string): string {
  if (/\p{Script=Arabic}/u.test(given)) return given;
  return given.replace(/([\p{L}])[\p{L}\p{M}’'.]*(\s*)/gu, '$1.$2');
}

/** Joins names: `A`, `A, and B`, `A, B, and C`. */
export function joinNames(names: readonly string[], last: string): string {
  const [final = ''] = names.slice(-1);
  return names.length < 2 ? final : `${names.slice(0, -1).join(', ')}, ${last} ${final}`;
}
