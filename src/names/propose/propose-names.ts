import { slugify } from '../../base/slugify.ts';
import type { CompiledNames } from '../match/compile-names.ts';
import { getSentence } from '../match/get-sentence.ts';
import type { Paragraph } from '../match/match-names.ts';
import { fold } from '../spelling/fold.ts';
import { getNameKey } from '../spelling/name-words.ts';
import { toLatin } from '../spelling/scripts.ts';
import { cutRun, cutTitles } from './cut-runs.ts';
import { type Form, gatherForms, type Use } from './gather-forms.ts';
import { type Group, groupForms } from './group-forms.ts';
import { isAdjective, judgeKinds, type ProposedKind } from './judge-kind.ts';
import { readRuns } from './read-runs.ts';
import { type Evidence, findTitles, gatherEvidence, type Titles } from './word-evidence.ts';

/** A name that the copy has and the registry lacks. */
export type Proposal = {
  /** Unique among all proposals, and not the registry's. */
  id: string;
  kind: ProposedKind;
  /** The fullest form that is usual. */
  name: string;
  /** All spellings found, the name first. */
  spellings: string[];
  /** Of its spellings, those that name nothing else and that matching would not find by itself. */
  aliases: string[];
  /** How many articles have it. */
  articles: number;
  /** Three sentences at the most, each of another article. */
  sentences: string[];
  /** The evidence for the kind. */
  why: string;
};

/** What is not proposed again. */
export type Known = {
  names: CompiledNames;
  ids: ReadonlySet<string>;
  rejected: ReadonlySet<string>;
};

/**
 * Proposes names that the copy has and the registry lacks, from what the whole archive tells of each word.
 *
 * @param articles The paragraphs of each article.
 * @returns Proposals by number of articles, then of uses.
 */
export function proposeNames(
  articles: readonly (readonly Paragraph[])[],
  { names, ids, rejected }: Known,
): Proposal[] {
  const read = readRuns(articles, names);
  const evidence = gatherEvidence(read);
  const pieces = read.runs
    .filter(({ dateline }) => !dateline)
    .flatMap((run) => cutRun(run, evidence));
  const titles = findTitles(pieces, evidence);
  const cut = pieces.flatMap((piece) => cutTitles(piece, evidence, titles));
  const datelines = read.runs.filter(({ dateline }) => dateline);
  const forms = gatherForms(cut, datelines, titles, evidence);
  const usable = new Map([...forms].filter(([, form]) => isUsable(form, forms, evidence, titles)));
  const adjectives = [...forms.values()].filter(isAdjective).map(({ key }) => key);
  const groups = groupForms(usable, judgeKinds(usable, evidence, adjectives), titles).sort(
    (a, b) =>
      b.articles.size - a.articles.size ||
      getOffice(b, titles) - getOffice(a, titles) ||
      b.uses.length - a.uses.length ||
      (a.form.key < b.form.key ? -1 : 1),
  );
  const taken = { ids: new Set(ids), keys: new Set<string>() };
  const isKnown = (name: string) => {
    const key = getNameKey(name);
    return key === '' || rejected.has(key) || names.spellings.get(key) !== undefined;
  };
  return groups.flatMap((group) => toProposal(group, titles, isKnown, taken) ?? []);
}

/** Of names that are used alike, those come first whose title stands before most names. */
function getOffice({ kind, forms }: Group, { standsBefore }: Titles): number {
  if (kind !== 'person') return 0;
  const titles = forms.flatMap((form) => [...form.titles.keys()]);
  return Math.max(0, ...titles.map((title) => standsBefore.get(title)?.full.size ?? 0));
}

function isUsable(
  form: Form,
  forms: ReadonlyMap<string, Form>,
  { isOrdinary, isSuffix, small }: Evidence,
  { isTitle, owners }: Titles,
): boolean {
  const { key, words, uses, shortened, figures, inside, datelines, opening } = form;
  const all = uses.length;
  if (
    words.join('').length < 2 ||
    shortened * 2 > all ||
    figures * 2 > all ||
    form.measured * 2 > all
  )
    return false;
  if (words.every((word) => isSuffix(word) && !datelines) && words.length < 3) return false;
  if (isAdjective(form)) return false;
  const isShared = words.every(isOrdinary) && (owners.get(key)?.size ?? 0) > 2;
  if (words.length > 1)
    return !isTitle(words.at(-1) ?? '') && !isPhrase(key, all, small) && !isShared;
  const one = forms.get(key.replace(/s$/, ''));
  const isPlural = key.endsWith('s') && one && one.key !== key && inside * 12 < all;
  const isOpener = all > 3 && opening * 4 > all * 3 && form.speech * 3 < opening;
  const isShort = key.length < 3 && !/^\P{Ll}+$/u.test([...form.surfaces.keys()][0] ?? '');
  const isFlawed = isPlural || isOpener || isShort || isGloss(form);
  return !isOrdinary(key) && !isTitle(key) && !isFlawed;
}

/** Whether an abbreviation stands in brackets after small words: “gross national product (GNP)”. */
function isGloss({ key, uses }: Form): boolean {
  const letters = key.replaceAll('.', '');
  return uses.some(({ text, start }) => {
    const before =
      /(?:\p{Ll}+[ -])+\($/u.exec(text.slice(Math.max(0, start - 120), start))?.[0] ?? '';
    const words = before.match(/\p{Ll}+/gu) ?? [];
    const initials = words.map((word) => word.charAt(0)).join('');
    return letters.length > 1 && initials.endsWith(letters);
  });
}

/** Whether the archive also writes all of a name small: “gross national product”. */
function isPhrase(key: string, all: number, small: ReadonlyMap<string, number>): boolean {
  const words = key.split(' ');
  if (words.length > 3) return false;
  return words.every(
    (word, at) => at === 0 || (small.get(`${words[at - 1]} ${word}`) ?? 0) * 4 > all,
  );
}

function toProposal(
  { form, forms, uses, articles, kind, why }: Group,
  titles: Titles,
  isKnown: (name: string) => boolean,
  taken: { ids: Set<string>; keys: Set<string> },
): Proposal | undefined {
  const best = getBestForm(form, forms, kind);
  const name = withTitle(getSurface(best), best, kind, titles);
  const spellings = [name, ...forms.flatMap(({ surfaces }) => listSurfaces(surfaces))].filter(
    (spelling, at, all) => all.indexOf(spelling) === at && !isKnown(spelling),
  );
  if (spellings[0] !== name || taken.keys.has(getNameKey(name))) return undefined;
  const isFree = (spelling: string) => {
    const key = getNameKey(spelling);
    const free = !taken.keys.has(key);
    taken.keys.add(key);
    return free;
  };
  const free = spellings.filter(isFree).slice(1);
  const aliases = free.filter(
    (spelling) =>
      kind !== 'person' || /[\s-]/.test(spelling) || standsAlone(spelling, best, articles),
  );
  const id = makeId(name, taken.ids);
  const sentences = pickSentences(uses, best);
  return { id, kind, name, spellings, aliases, articles: articles.size, sentences, why };
}

/** Whether a surname is often written without the full name: matching finds others by the full one. */
function standsAlone(surname: string, best: Form, articles: ReadonlySet<number>): boolean {
  return best.key !== fold(surname) && best.articles.size * 4 < articles.size * 3;
}

/** The longest form that is not rare beside the others: “Ronald Reagan”, not “Reagan”. */
function getBestForm(form: Form, forms: readonly Form[], kind: ProposedKind): Form {
  const usual = forms.filter(
    ({ words, articles }) => words.length > 1 && articles.size * 12 >= form.articles.size,
  );
  const [first] = usual.sort(
    (a, b) =>
      (kind === 'person' ? 0 : b.words.length - a.words.length) ||
      b.articles.size - a.articles.size,
  );
  return first ?? form;
}

function getSurface({ surfaces, possessive, uses }: Form): string {
  const [first = ''] = listSurfaces(surfaces);
  return possessive === uses.length && uses.length > 2 ? `${first}'s` : first;
}

/** Spellings by use; those in capitals throughout after others. */
function listSurfaces(surfaces: ReadonlyMap<string, number>): string[] {
  const isShouted = (name: string) => Number(!/\p{Ll}/u.test(name) && name.length > 6);
  return [...surfaces]
    .sort((a, b) => isShouted(a[0]) - isShouted(b[0]) || b[1] - a[1])
    .map(([surface]) => surface);
}

/** “Pope Francis”: whom nobody calls by more than a title and one name. */
function withTitle(name: string, form: Form, kind: ProposedKind, titles: Titles): string {
  const [title, count] = [...form.titles].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (kind !== 'person' || form.words.length > 1 || !title || !count) return name;
  const { full, single } = titles.standsBefore.get(title) ?? { full: [], single: [] };
  const isPart = [...full].length * 2 <= [...single].length && count * 3 > form.uses.length;
  return isPart ? `${title.charAt(0).toUpperCase()}${title.slice(1)} ${name}` : name;
}

function makeId(name: string, taken: Set<string>): string {
  const latin = fold(name)
    .split(/\s+/)
    .map((word) => toLatin(word) ?? word);
  const slug =
    slugify(latin.join(' '))
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-|-$/g, '') || 'name';
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}

function pickSentences(uses: readonly Use[], best: Form): string[] {
  const full = new Set(best.uses);
  const ordered = [...uses.filter((use) => full.has(use)), ...uses.filter((use) => !full.has(use))];
  const seen = new Set<number>();
  const sentences: string[] = [];
  for (const { article, text, start, end } of ordered) {
    if (seen.has(article)) continue;
    seen.add(article);
    const sentence = getSentence(text, start, end);
    if (sentence.length < 400 && !sentences.includes(sentence)) sentences.push(sentence);
    if (sentences.length === 3) break;
  }
  return sentences;
}
