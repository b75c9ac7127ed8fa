import { demonyms } from '../spelling/words-beside-names.ts';
import { type Form, listSurnames } from './gather-forms.ts';
import type { Evidence } from './word-evidence.ts';

/** What a proposal is taken for. */
export type ProposedKind = 'person' | 'place' | 'organization' | 'unsure';
/** A kind, with the evidence for it in words. */
export type Verdict = { kind: ProposedKind; why: string };

/** Tells what each spelling names, from how the whole archive uses it. */
export function judgeKinds(
  forms: ReadonlyMap<string, Form>,
  evidence: Evidence,
  adjectives: readonly string[],
): Map<string, Verdict> {
  const companies = listCompanies(forms, evidence);
  const mayBe = (form: Form) =>
    mayBePerson(form, evidence) &&
    (!companies.has(form.key) || countTitles(form) * 2 > form.uses.length);
  const reuse = new Map([...forms.values()].map((form) => [form, countReuse(form, forms)]));
  const given = new Map<string, Set<string>>();
  for (const form of forms.values()) {
    const [first = ''] = form.words;
    if (mayBe(form) && (isTitled(form) || (reuse.get(form)?.last ?? 0) > 0))
      given.set(first, (given.get(first) ?? new Set()).add(form.words.at(-1) ?? ''));
  }
  const verdicts = new Map(
    [...forms.values()].map((form) => {
      const { last = 0, first = 0 } = reuse.get(form) ?? {};
      const verdict = mayBe(form)
        ? judgePerson(form, last, first, given.get(form.words[0] ?? '')?.size ?? 0)
        : undefined;
      return [form.key, verdict ?? judgeOther(form, adjectives, evidence, first)];
    }),
  );
  return judgeByLists(forms, judgeByLists(forms, verdicts, evidence), evidence);
}

/** What is often listed with places is one: “Japan, Taiwan and South Korea”. */
function judgeByLists(
  forms: ReadonlyMap<string, Form>,
  verdicts: ReadonlyMap<string, Verdict>,
  { isDate }: Evidence,
): Map<string, Verdict> {
  const kindOf = new Map<string, ProposedKind>();
  const byUse = [...forms.values()].sort((a, b) => a.uses.length - b.uses.length);
  for (const { key, words } of byUse) {
    const kind = verdicts.get(key)?.kind ?? 'unsure';
    for (const word of [words[0] ?? '', words.at(-1) ?? '']) kindOf.set(word, kind);
  }
  return new Map(
    [...verdicts].map(([key, verdict]) => {
      const form = forms.get(key);
      if (verdict.kind !== 'unsure' || !form) return [key, verdict];
      const listed = [...form.beside].filter(([word]) => kindOf.get(word) === 'place');
      const count = listed.reduce((sum, [, times]) => sum + times, 0);
      const others = [...form.beside].filter(([word]) => !isDate(word));
      const all = others.reduce((sum, [, times]) => sum + times, 0);
      const isPlace = count > 1 && count * 10 > form.uses.length && count * 3 >= all;
      const which = listed.map(([word]) => word).slice(0, 3);
      return [
        key,
        isPlace
          ? { kind: 'place', why: `${count} times in lists with places: ${which.join(', ')}` }
          : verdict,
      ];
    }),
  );
}

/** Lists the beginnings of companies' names: `dean witter` of “Dean Witter Reynolds Inc”. */
function listCompanies(
  forms: ReadonlyMap<string, Form>,
  { isOrdinary, isSuffix }: Evidence,
): Set<string> {
  const companies = [...forms.values()].filter(({ words }) => {
    const last = words.at(-1) ?? '';
    return words.length > 2 && isSuffix(last) && !isOrdinary(last);
  });
  return new Set(
    companies.flatMap(({ key }) => {
      const words = key.split(' ');
      return words.map((_, at) => words.slice(0, at).join(' '));
    }),
  );
}

/** Counts how often a title or a role stands before a name. */
function countTitles({ titles, roles }: Form): number {
  return [...titles.values()].reduce((sum, count) => sum + count, roles);
}

function isTitled(form: Form): boolean {
  return countTitles(form) * 5 >= form.uses.length;
}

function mayBePerson(form: Form, { isOrdinary, isSuffix }: Evidence): boolean {
  const { key, words } = form;
  if (words.length < 2 || words.length > 5 || / (?:of|and|for|on|the) /.test(key)) return false;
  const from = isTitled(form) ? 1 : 0;
  const isWord = (word: string, at: number) =>
    isSuffix(word) || (at >= from && at < words.length - 1 && word.length > 2 && isOrdinary(word));
  if (/\d|^\p{L}\.\p{L}$/u.test(words[0] ?? '') && !isTitled(form)) return false;
  return !words.some(isWord) && ((words[0] ?? '').length > 1 || words.length > 2);
}

/** Counts the articles of a name in which its surname, or its first word, stands alone too. */
function countReuse(form: Form, forms: ReadonlyMap<string, Form>) {
  const { articles, words } = form;
  const count = (...spelt: string[]) => {
    const alone = words.length > 1 ? spelt.flatMap((one) => forms.get(one) ?? []) : [];
    return [...articles].filter((article) => alone.some((one) => one.articles.has(article))).length;
  };
  return { last: count(...listSurnames(form)), first: count(words[0] ?? '') };
}

function judgePerson(form: Form, last: number, first: number, given: number): Verdict | undefined {
  const { articles, uses, inside, the, datelines, beforeNoun } = form;
  const titled = countTitles(form);
  const all = uses.length;
  if (datelines > 0 || inside * 5 > all || the * 4 > all) return undefined;
  const names = [...form.titles].sort((a, b) => b[1] - a[1]).slice(0, 2);
  if (titled * 5 >= all && titled * 2 > first) {
    const which = names.length > 0 ? `: ${names.map(([title]) => title).join(', ')}` : '';
    return { kind: 'person', why: `after a title or role ${titled} of ${all} times${which}` };
  }
  if (last > first && last * 4 > articles.size)
    return {
      kind: 'person',
      why: `the last word stands for it in ${last} of ${articles.size} articles`,
    };
  if (form.apposed * 2 >= all && first === 0)
    return { kind: 'person', why: `before a role ${form.apposed} of ${all} times` };
  if (given > 2 && first * 4 < articles.size + 1 && beforeNoun * 3 < all && inside * 25 < all)
    return { kind: 'person', why: `the first word stands before ${given} surnames` };
  return undefined;
}

function judgeOther(
  form: Form,
  adjectives: readonly string[],
  { isOrdinary, isSuffix, uses: wordUses }: Evidence,
  first: number,
): Verdict {
  const { key, words, uses, inside, the, datelines, articles, possessive, speech } = form;
  const all = uses.length;
  const last = words.at(-1) ?? '';
  const share = Math.round((inside / all) * 100);
  const { small = 0, capital = 0, shout = 0 } = wordUses.get(key) ?? {};
  const isWord = words.length === 1 && small * 40 > capital;
  const adjective =
    words.length === 1 && shout * 2 < all ? findAdjective(form, adjectives) : undefined;
  if (words.length === 1 && countTitles(form) * 10 >= all && inside * 8 < all)
    return { kind: 'person', why: `after a title or role ${countTitles(form)} of ${all} times` };
  if (datelines > 0 && inside * 20 >= all)
    return { kind: 'place', why: `${datelines} articles are dated from it` };
  if (words.some((word) => isSuffix(word) && !isOrdinary(word)) && words.length > 1)
    return { kind: 'organization', why: `ends like many names: ${last}` };
  const isSetting = the * 5 > all || possessive * 25 > all || inside * 4 > all;
  if (!isWord && isSetting && inside * 7 > all && (inside > 1 || inside * 3 > all))
    return { kind: 'place', why: `after “in” in ${share} % of its uses` };
  if (adjective) return { kind: 'place', why: `has an adjective: ${adjective}` };
  const isOwner = possessive * 12 > all && the * 10 < all && speech * 14 < all;
  if (!isWord && isOwner && inside > 0 && possessive < all)
    return { kind: 'place', why: `after “in”, an owner, and no speaker` };
  if (isOrdinary(last) || / (?:of|and|for|on) /.test(key))
    return { kind: 'organization', why: `is made of ordinary words: ${last}` };
  if (the * 5 > all * 2) return { kind: 'organization', why: `after “the” ${the} of ${all} times` };
  if (shout * 2 > all || isWord)
    return { kind: 'organization', why: isWord ? 'is an ordinary word' : 'is an abbreviation' };
  if (first * 3 > articles.size)
    return { kind: 'organization', why: `the first word stands for it in ${first} articles` };
  if (possessive === all && all > 2)
    return { kind: 'organization', why: 'is always written like an owner' };
  return { kind: 'unsure', why: 'no title, no “in”, no “the” tells' };
}

/** Finds the adjective of a place: `japanese` of `japan`, `spanish` of `spain`. */
function findAdjective({ key }: Form, adjectives: readonly string[]): string | undefined {
  const least = Math.max(3, Math.ceil(key.length * 0.6));
  return adjectives.find(
    (adjective) =>
      adjective.length >= key.length &&
      adjective !== key &&
      adjective.slice(0, least) === key.slice(0, least) &&
      Math.abs(adjective.length - key.length) < 4,
  );
}

/** Whether a word describes the noun after it, as “Japanese” does. */
export function isAdjective({
  words,
  uses,
  the,
  beforeNoun,
  possessive,
  inside,
  datelines,
}: Form): boolean {
  const all = uses.length;
  const share = words.length === 1 ? 0.4 : 0.55;
  const isOwner = possessive * 30 > all || datelines > 0 || inside * 4 > all;
  if (words.length === 1 && all < 10 && demonyms.has(words[0] ?? '')) return inside * 2 < all;
  return all > 2 && beforeNoun >= share * all && !isOwner && (words.length > 1 || the * 2 < all);
}
