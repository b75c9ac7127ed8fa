import { isLink, type Run } from './read-runs.ts';
import { type Evidence, type Piece, type Titles, toKey } from './word-evidence.ts';

/** One use of a name: where, and what it was called there. */
export type Use = { article: number; text: string; start: number; end: number; title?: string };

/** A spelling with all its uses and what they tell. */
export type Form = {
  key: string;
  words: string[];
  uses: Use[];
  articles: Set<number>;
  surfaces: Map<string, number>;
  /** Titles before it, each with its count. */
  titles: Map<string, number>;
  /** How often it stands after a role in small letters: “chairman Paul Volcker”. */
  roles: number;
  /** How often one follows: “William Burns, the CIA director”. */
  apposed: number;
  /** How often it follows `in` and the like, and `the`; and a noun follows it, as after an adjective. */
  inside: number;
  the: number;
  beforeNoun: number;
  shortened: number;
  possessive: number;
  figures: number;
  opening: number;
  /** How often a figure stands before it: “1200 GMT”. */
  measured: number;
  /** Words that it is listed with, each with its count. */
  beside: Map<string, number>;
  /** How often a verb follows that follows persons: “said”. */
  speech: number;
  /** How often an article is dated from it. */
  datelines: number;
};

const INSIDE = /^(?:in|near|outside|throughout|at)$/;

/** Gathers the uses of each spelling; keys are folded words in order. */
export function gatherForms(
  pieces: readonly Piece[],
  datelines: readonly Run[],
  { isTitle }: Titles,
  { isNoun }: Evidence,
): Map<string, Form> {
  const forms = new Map<string, Form>();
  const isSpeech = findSpeech(pieces);
  for (const piece of pieces) {
    const { article, text, tokens, title, before, after } = piece;
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) continue;
    const key = toKey(tokens);
    const form = forms.get(key) ?? makeForm(key, piece);
    forms.set(key, form);
    const [start, end] = [first.start, last.end];
    const surface = text.slice(start, end);
    form.uses.push({ article, text, start, end, ...(title && { title }) });
    form.articles.add(article);
    add(form.surfaces, surface);
    if (title) add(form.titles, title);
    if (before && !piece.the && isTitle(before)) form.roles += 1;
    if (isApposed(text.slice(end, end + 80), isTitle)) form.apposed += 1;
    if (INSIDE.test(before ?? '')) form.inside += 1;
    if (piece.the) form.the += 1;
    if (after && !after.upper && isNoun(after.key)) form.beforeNoun += 1;
    if (piece.shortened) form.shortened += 1;
    if (last.possessive) form.possessive += 1;
    if (/^\p{N}/u.test(before ?? '')) form.measured += 1;
    if (piece.opens) form.opening += 1;
    if (after && isSpeech(after.key)) form.speech += 1;
    for (const word of piece.beside) add(form.beside, word);
    if (piece.figure) form.figures += 1;
  }
  for (const { tokens } of datelines) {
    const form = forms.get(toKey(tokens));
    if (form) form.datelines += 1;
  }
  return forms;
}

/** “William Burns, the CIA director”: whether a role follows behind a comma. */
function isApposed(text: string, isTitle: (key: string) => boolean): boolean {
  const clause = /^, the ([^,.;:()]{3,60})/.exec(text)?.[1] ?? '';
  return clause.split(' ', 5).some((word) => /^\p{Ll}{4}/u.test(word) && isTitle(word));
}

/** Finds the verbs that follow those who bear titles. */
function findSpeech(pieces: readonly Piece[]): (key: string) => boolean {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { title, after } of pieces) {
    if (!title || !after || after.upper) continue;
    add(counts, after.key);
    all += 1;
  }
  return (key) => (counts.get(key) ?? 0) * 50 > all;
}

/**
 * The last word, or with the small words before it, or with what is joined to it: `silva`, `da silva`,
 * `leigh pemberton` of Leigh-Pemberton.
 */
export function listSurnames({ key, words, surfaces }: Form): string[] {
  const last = words.at(-1) ?? '';
  const particles = / ((?:\p{L}{2,3} ){1,2})[^ ]+$/u.exec(key)?.[1] ?? '';
  const joined = [...surfaces.keys()].flatMap((surface) => {
    const word = surface.split(' ').at(-1) ?? '';
    const isJoined = word !== surface && /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(word);
    return isJoined ? [word.toLowerCase().replace('-', ' ')] : [];
  });
  return [...new Set([last, ...(particles ? [`${particles}${last}`] : []), ...joined])];
}

function makeForm(key: string, { tokens }: Piece): Form {
  return {
    key,
    words: tokens.filter((token) => !isLink(token)).map((token) => token.key),
    uses: [],
    articles: new Set(),
    surfaces: new Map(),
    titles: new Map(),
    roles: 0,
    inside: 0,
    the: 0,
    beforeNoun: 0,
    shortened: 0,
    possessive: 0,
    figures: 0,
    datelines: 0,
    apposed: 0,
    opening: 0,
    measured: 0,
    speech: 0,
    beside: new Map(),
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
