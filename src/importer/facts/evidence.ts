import type { DeliveredFacts, Evidence } from '../delivery.ts';

/** What a page, a feed or a line of a dump says of one fact, and where. */
export type Candidate<T = string> = {
  value: T;
  /** Where it stands: `JSON-LD NewsArticle`, `meta article:published_time`, `line 3`. */
  from: string;
  /** How far its place is to be believed; what agrees is added up. */
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
/** A single source that is believed without another: JSON-LD of an article, or the meta of its publication. */
const SURE = 3;

/**
 * Chooses a date among candidates: each must lie between 1800 and tomorrow; of the days that are left
 * the one with the most weight wins, in its most exact form.
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
  const names = written.flatMap((line) =>
    splitNames(line.replace(/\s+/gu, ' ').trim()).map((name) =>
      name
        .replace(
          /^(?:(?:posted|written|story|text|reported|words)\s+)?by\s*:?\s+|^بقلم\s*:?\s+/iu,
          '',
        )
        .replace(ROLE, '')
        .replace(/\s+(?:in|at|for)\s+\p{Lu}[\p{L} ]*$/u, '')
        .replace(/\s*(?:\([^()]*\)|[|•·–—-]\s+.*|\s@\w+|\d[\d/.: ]*)\s*$/u, '')
        .replace(/[\s,;:.]+$/u, (end) =>
          /\.$/.test(end) && /\b(?:Jr|Sr)\.$/.test(name) ? end : '',
        )
        .trim(),
    ),
  );
  const people = names.filter((name) => {
    const words = name.split(' ');
    return (
      /\p{L}{2}/u.test(name) && words.length <= 6 && !NOBODY.test(name) && !others.has(fold(name))
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
    .split(/\s*;\s*|\s+(?:and|&|et|und|y)\s+|\s*[,،]\s+(?:and\s+)?(?=\p{Lu}\S*\s+\p{Lu})/u)
    .filter((part) => part && !ROLE.test(`, ${part}`));
  const isPeople = parts.every((name) => /^\p{Lu}\S*(?:\s\S+){1,4}$/u.test(name));
  return isPeople ? parts : [line];
}
