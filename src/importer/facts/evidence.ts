import { isAgency } from '../../copy/read/agencies.ts';
import { shortByWords } from '../../copy/read/by-words.ts';
import type { DeliveredFacts, Evidence } from '../delivery.ts';

/** What a page, a feed or a line of a dump says of one fact, and where. */
export type Candidate<T = string> = {
  value: T;
  /** Where it stands: `JSON-LD NewsArticle`, `meta article:published_time`, `line 3`. */
  from: string;
  /** How reliable its source is; the weights of sources that agree are added up. */
  weight: number;
};

const FACTS = [
  ...(['title', 'dek', 'published', 'updated', 'section'] as const),
  ...(['sourceName', 'sourceUrl', 'byline', 'lang'] as const),
];

/** Lists facts that one place says, as evidence. */
export function listEvidence(facts: DeliveredFacts, from: string): Evidence[] {
  return FACTS.flatMap((fact) => {
    const value = facts[fact];
    return value === undefined ? [] : [{ fact, value: [value].flat().join(', '), from }];
  });
}

const DAY = 86_400_000;
const FIRST = '1800-01-01';
/** Weight of a source that suffices alone: JSON-LD of an article, or the meta of its publication. */
const SURE = 3;

/**
 * Chooses a date among candidates: those between 1800 and tomorrow count, and the day with the most
 * weight wins, in its most exact form.
 *
 * @returns The date; or nothing, with the reason, where two days are said with the same weight.
 */
export function chooseDate(
  fact: 'published' | 'updated',
  candidates: readonly Candidate[],
  now = Date.now(),
): { date?: string; evidence: Evidence[]; unsure?: string } {
  const tomorrow = new Date(now + DAY).toISOString().slice(0, 10);
  const refuse = (value: string) => {
    const day = value.slice(0, 10);
    if (day < FIRST) return 'before 1800';
    return day > tomorrow ? 'after tomorrow' : undefined;
  };
  const able = candidates.filter(({ value }) => !refuse(value));
  const weights = new Map<string, number>();
  for (const { value, weight } of able) {
    const day = toDay(value);
    weights.set(day, (weights.get(day) ?? 0) + weight);
  }
  const [best, second] = [...weights].sort(([, one], [, other]) => other - one);
  const isTied = best && second && best[1] === second[1] && best[1] < SURE;
  const chosen = best && !isTied ? best[0] : undefined;
  const evidence = candidates.map(({ value, from }): Evidence => {
    const refused = refuse(value) ?? (toDay(value) === chosen ? undefined : 'another day');
    return { fact, value, from, ...(refused && { refused }) };
  });
  if (isTied) {
    return { evidence, unsure: `${fact}: ${best[0]} and ${second[0]} are said alike` };
  }
  const ofDay = able.filter(({ value }) => toDay(value) === chosen);
  const moments = ofDay.filter(({ value }) => value.length > 10);
  const sum = ({ value }: Candidate) =>
    moments.reduce(
      (all, one) => all + (toMinute(one.value) === toMinute(value) ? one.weight : 0),
      0,
    );
  const [exact = ofDay[0]] = moments.sort((a, b) => sum(b) - sum(a));
  return { evidence, ...(exact && { date: exact.value }) };
}

function toDay(value: string): string {
  return value.slice(0, 10);
}

/** Moments of other zones may be one. */
function toMinute(value: string): number {
  return Math.floor(Date.parse(value) / 60_000);
}

/** Says whether an update is later than the publication; one within its minute says nothing. */
export function isLater(updated: string | undefined, published: string | undefined): boolean {
  if (!updated || !published) return Boolean(updated);
  if (updated.length === 10 || published.length === 10) return toDay(updated) > toDay(published);
  return toMinute(updated) > toMinute(published);
}

/** No names of people: logins, desks, addresses, and words that stand for them. */
const NOBODY =
  /^(?:admin(?:istrator)?|editor(?:s|ial)?|author|staff|guest|user|webmaster|newsroom|web ?desk|news ?desk|.*\b(?:news|desk|team|bureau|editors|newsroom|staff|correspondents?)|.*@.*|https?:.*|www\..*)$/i;
const ROLE =
  /[,|]\s*(?:senior |chief |staff |special |foreign |political )*(?:(?:news|sports?|business|science|health) )?(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|freelance\b.*)\b.*$/iu;

/** Words before the name of who wrote, in the languages of pages. */
const BY = new RegExp(
  String.raw`^(?:(?:(?:posted|written|story|text|reported|words)\s+)?by|text|texte|texto|testo|autor(?:in)?|author|автор|yazan|بقلم)\s*:?\s+|^(?:${shortByWords}|od|от)(?:\s*:)?\s+(?=\p{Lu}|\p{Lo})`,
  'iu',
);
/** A name of a person in full: two to four words with capitals. */
const FULL_NAME =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )*\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}\p{M}.’'-]*){1,3}$/u;
/** `QUAYWEB`: one word in capitals */
const LOGIN = /^[\p{Lu}\d]{4,}$/u;
/** `lrt.lt`, `ORF.at` */
const HOST = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{Ll}{2,8}$/u;

/**
 * Says whether words are the name of a person in full: `Ana Ferrer`, `Dr. Omar al-Said`, but not `Quay Post staff`.
 */
export function isFullName(name: string): boolean {
  return FULL_NAME.test(name) && !NOBODY.test(name);
}

/** Strips the label from the beginning of a byline: `Von: Ana Ferrer` → `Ana Ferrer` */
export function cutBy(line: string): string | undefined {
  const names = line.replace(BY, '');
  return names === line ? undefined : names.trim();
}

/**
 * Cleans the names of a byline: words around them, roles and places go; a publisher, an organisation, a
 * login or an address is nobody.
 *
 * `By Ana Ferrer in Beirut` → `Ana Ferrer`
 *
 * @param organizations Names that are no people: the publisher, the site.
 */
export function cleanNames(
  written: readonly string[],
  organizations: readonly (string | undefined)[] = [],
): string[] {
  const fold = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const others = new Set(organizations.flatMap((name) => (name ? [fold(name)] : [])));
  const isOrganization = (name: string) => {
    const key = fold(name);
    const initials = name
      .split(' ')
      .map((word) => word.charAt(0).toLowerCase())
      .join('');
    const parts = name.split(/\s*[,/]\s*/u);
    if (others.has(key) || parts.some((part) => HOST.test(part)) || isAgency(name)) return true;
    // `VnExpress` of “Báo VnExpress”; “Deutsche Welle” of dw.com
    const isPart = !name.includes(' ') && [...others].some((other) => other.includes(key));
    // `Telegraph Sport` of telegraph.example
    const [first = '', ...rest] = name.split(' ');
    const isSection = rest.length === 1 && others.has(fold(first));
    return isPart || isSection || (initials.length > 1 && others.has(initials));
  };
  const names = written
    .flatMap((line) =>
      splitNames(line.replace(/\s+/gu, ' ').trim()).map((name) =>
        name
          .replace(BY, '')
          .replace(ROLE, '')
          .replace(/\s+(?:in|at|for)\s+\p{Lu}[\p{L} ]*$/u, '')
          .replace(/\s*(?:\([^()]*\)|[|•·–—-]\s+.*|\s@\w+|\d[\d/.: ]*)\s*$/u, '')
          .replace(/[\s,;:.]+$/u, (end) =>
            /\.$/.test(end) && /\b(?:Jr|Sr)\.$/.test(name) ? end : '',
          )
          .trim(),
      ),
    )
    .map(withoutAgency);
  const people = names.filter((name) => {
    const words = name.split(' ');
    return (
      /\p{L}{2}/u.test(name) &&
      // “12:20pm Sep 7”
      !/\d{2}/.test(name) &&
      !LOGIN.test(name) &&
      words.length <= 6 &&
      !NOBODY.test(name) &&
      !isOrganization(name)
    );
  });
  return people.filter(
    (name, index) => people.findIndex((other) => fold(other) === fold(name)) === index,
  );
}

/** `Mara Quill and Ivo Reed` → two names; a lone `Salt and Rope` is a firm. */
function splitNames(line: string): string[] {
  const parts = line
    .replace(/^by\s+/i, '')
    .split(
      /\s*;\s*|\s+(?:and|&|et|und|y|e|i|og|och|ve|en|и|та|și|és|oraz|ja|dan)\s+(?=\p{Lu})|\s*[,،]\s+(?:and\s+)?(?=\p{Lu}\S*\s+\p{Lu})/u,
    )
    .filter((part) => part && !ROLE.test(`, ${part}`));
  const isPeople = parts.every((name) => /^\p{Lu}\S*(?:\s\S+){1,4}$/u.test(name));
  if (isPeople) return parts.map(withoutPlace);
  return [withoutPlace(line)];
}

/** `Ana Ferrer Associated Press` → `Ana Ferrer` */
function withoutAgency(name: string): string {
  const words = name.split(' ');
  const end = words.findIndex((_, at) => at > 1 && isAgency(words.slice(at).join(' ')));
  return end < 0 ? name : words.slice(0, end).join(' ');
}

/** `Ana Ferrer, Beirut`, `Omar Said, dpa`, `Mara Quill, professor of law` → the name alone */
function withoutPlace(line: string): string {
  const [first = '', ...rest] = line.split(/\s*[,،]\s*/u);
  const isNoName = (part: string) => !isFullName(part) && !/^(?:jr|sr|i{1,3}|md|phd)\b/i.test(part);
  return rest.length > 0 && isFullName(first.replace(BY, '')) && rest.every(isNoName)
    ? first
    : line;
}
