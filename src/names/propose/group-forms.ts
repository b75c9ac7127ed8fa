import { getNameKey } from '../spelling/name-words.ts';
import { type Form, listSurnames, type Use } from './gather-forms.ts';
import type { Verdict } from './judge-kind.ts';
import type { Titles } from './word-evidence.ts';

/** The spellings of one name, the best first, and all uses of them. */
export type Group = { form: Form; forms: Form[]; uses: Use[]; articles: Set<number> } & Verdict;

/** Groups spellings of one name: surnames, initials, abbreviations, shortened companies. */
export function groupForms(
  forms: ReadonlyMap<string, Form>,
  verdicts: ReadonlyMap<string, Verdict>,
  titles: Titles,
): Group[] {
  const groups = mergeVariants(forms, verdicts);
  joinSurnames(groups, verdicts);
  joinAbbreviations(groups);
  joinOwned(groups, titles);
  joinShortened(groups);
  return [...new Set(groups.values())].filter(({ uses }) => uses.length > 0);
}

type Groups = Map<string, Group>;

/** Spellings that differ in initials, hyphens, accents and articles are one. */
function mergeVariants(
  forms: ReadonlyMap<string, Form>,
  verdicts: ReadonlyMap<string, Verdict>,
): Groups {
  const groups: Groups = new Map();
  const byKey = new Map<string, Group>();
  const sorted = [...forms.values()].sort((a, b) => b.articles.size - a.articles.size);
  for (const form of sorted) {
    const verdict = verdicts.get(form.key) ?? { kind: 'unsure' as const, why: '' };
    const isPerson = verdict.kind === 'person';
    const words = isPerson ? dropInitials(form.words) : form.words;
    const key = getNameKey(isPerson ? words.join(' ') : form.key.replaceAll('.', '')) || form.key;
    const known = byKey.get(key);
    if (known) join(known, form);
    const group = known ?? {
      form,
      forms: [form],
      uses: [...form.uses],
      articles: new Set(form.articles),
      ...verdict,
    };
    byKey.set(key, group);
    groups.set(form.key, group);
    const bare = form.words.join(' ');
    if (!groups.has(bare)) groups.set(bare, group);
  }
  return groups;
}

function dropInitials(words: readonly string[]): string[] {
  const inner = words.filter((word, at) => at === 0 || word.length > 1);
  return inner.filter((word, at) => at === 0 || !/^(?:jr|sr|ii|iii)$/.test(word));
}

function join(group: Group, form: Form, uses: readonly Use[] = form.uses): void {
  group.forms.push(form);
  group.uses.push(...uses);
  for (const { article } of uses) group.articles.add(article);
}

/** A surname alone is whom the article names in full, else whom the archive names most by it. */
function joinSurnames(groups: Groups, verdicts: ReadonlyMap<string, Verdict>): void {
  const bySurname = new Map<string, Group[]>();
  for (const group of new Set(groups.values())) {
    if (group.kind !== 'person' || group.form.words.length < 2) continue;
    for (const surname of new Set(group.forms.flatMap(listSurnames)))
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), group]);
  }
  for (const [surname, people] of bySurname) {
    const own = groups.get(surname);
    if (!own || own.form.words.length > surname.split(' ').length) continue;
    people.sort((a, b) => b.articles.size - a.articles.size);
    const named = own.uses.filter(({ article }) => people.some((one) => one.articles.has(article)));
    const isPlace = own.form.datelines > 0 || own.form.inside * 5 > own.form.uses.length;
    if (isPlace && named.length * 3 < own.uses.length) continue;
    const isName = verdicts.get(surname)?.kind === 'person' || named.length * 2 >= own.uses.length;
    const [main, second] = people;
    const isMain = main && (!second || main.articles.size >= second.articles.size * 3) && isName;
    const left: Use[] = [];
    const found = new Map<Group, Use[]>();
    for (const use of own.uses) {
      const person = people.find(({ articles }) => articles.has(use.article));
      const owner = person ?? (isMain ? main : undefined);
      if (owner) found.set(owner, [...(found.get(owner) ?? []), use]);
      else left.push(use);
    }
    for (const [person, uses] of found) join(person, own.form, uses);
    const rest = left.length * 4 < own.uses.length ? [] : left;
    own.uses = rest;
    own.articles = new Set(rest.map(({ article }) => article));
  }
}

/** An abbreviation belongs to the name that gives it in brackets, or that has its letters and its articles. */
function joinAbbreviations(groups: Groups): void {
  const all = [...new Set(groups.values())];
  const byInitials = new Map<string, Group[]>();
  for (const group of all) {
    if (group.form.words.length < 2 || group.kind === 'person') continue;
    for (const letters of listInitials(group.form))
      byInitials.set(letters, [...(byInitials.get(letters) ?? []), group]);
  }
  for (const short of all) {
    const letters = short.form.key.replace(/ and | |\./g, '');
    const isShort = /^\p{L}{2,8}$/u.test(letters) && isShouted(short.form);
    if (!isShort || short.uses.length === 0) continue;
    const fits = (byInitials.get(letters) ?? [])
      .filter((group) => group !== short && group.uses.length > 0)
      // “U.S. Securities” is not what U.S. stands for.
      .filter((group) => !group.form.words.includes(short.form.key))
      .map((group) => ({ group, links: countLinks(group, short) }))
      .filter(({ group, links }) => {
        const least = Math.min(group.articles.size, short.articles.size);
        return links.named > 0 || (links.shared > 1 && links.shared * 6 > least);
      })
      .sort((a, b) => b.links.named - a.links.named || b.links.shared - a.links.shared);
    if (fits[0]) absorb(fits[0].group, short);
  }
}

function isShouted({ surfaces, words }: Form): boolean {
  if (words.every(({ length }) => length === 1)) return true;
  return [...surfaces.keys()].some(
    (name) => !/\p{Ll}{2}/u.test(name) || /^\p{Lu}\p{Ll}{2,5}$/u.test(name),
  );
}

function listInitials({ key, words }: Form): string[] {
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('');
  return [...new Set([initials(words), initials(key.split(' '))])].filter(
    (letters) => letters.length > 1,
  );
}

/** Counts the articles of both, and where the long one has the short one in brackets behind it. */
function countLinks(group: Group, short: Group): { shared: number; named: number } {
  const names = [...short.form.surfaces.keys()];
  const named = group.uses.filter(({ text, end }) => {
    const inside = /^[’']?s?\s?\(([^)]+)\)/.exec(text.slice(end, end + 20))?.[1];
    return names.some((name) => name === inside);
  }).length;
  return { shared: countShared(group, short), named };
}

function absorb(group: Group, other: Group): void {
  group.forms.push(...other.forms);
  group.uses.push(...other.uses);
  for (const article of other.articles) group.articles.add(article);
  other.uses = [];
  other.articles = new Set();
}

/**
 * A shorter name belongs to the longer one that begins with it, where many of its articles have both:
 * `Texaco` to `Texaco Inc`, `Fed` to the Federal Reserve.
 */
function joinShortened(groups: Groups): void {
  const byStart = new Map<string, Group[]>();
  const all = [...new Set(groups.values())].sort((a, b) => b.articles.size - a.articles.size);
  for (const group of all) {
    if (group.kind === 'person' || group.kind === 'place') continue;
    const { words } = group.form;
    for (let length = 3; length < 6; length++)
      push(byStart, (words[0] ?? '').slice(0, length), group);
    for (let count = 1; count < words.length; count++)
      push(byStart, words.slice(0, count).join(' '), group);
  }
  for (const short of all) {
    const { words, the, uses } = short.form;
    if (short.kind === 'person' || short.kind === 'place' || short.uses.length === 0) continue;
    const key = words.join(' ');
    const [best] = (byStart.get(key) ?? [])
      .filter((long) => long !== short && long.uses.length > 0 && long.form.words.length > 1)
      .filter((long) => long.form.words[0] === words[0] || the * 2 > uses.length)
      .filter((long) => long.form.words.length > words.length)
      .map((long) => ({ long, shared: countShared(short, long) }))
      .sort((a, b) => b.shared - a.shared);
    if (best && best.shared * 5 > short.articles.size * 2) absorb(best.long, short);
  }
}

function push(groups: Map<string, Group[]>, key: string, group: Group): void {
  const list = groups.get(key) ?? [];
  if (!list.includes(group)) list.push(group);
  groups.set(key, list);
}

function countShared(one: Group, other: Group): number {
  return [...one.articles].filter((article) => other.articles.has(article)).length;
}

/** “U.S. Congress” is Congress; what stands after many places is of each: “Finance Ministry”. */
function joinOwned(groups: Groups, { owners }: Titles): void {
  for (const long of new Set(groups.values())) {
    const { key } = long.form;
    const rest = key.slice(key.indexOf(' ') + 1);
    const [owner, short] = [groups.get(key.split(' ', 1)[0] ?? ''), groups.get(rest)];
    if (!short || short === long || owner?.kind !== 'place' || long.kind === 'person') continue;
    if (short.kind === 'place' || short.kind === 'person' || short.uses.length === 0) continue;
    if ((owners.get(rest)?.words.size ?? 0) < 3) absorb(short, long);
  }
}
