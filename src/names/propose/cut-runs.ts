import { isCommonWord } from '../../base/language/dictionary.ts';
import { openers, titles } from '../spelling/words-beside-names.ts';
import { isLink, NONE, type Run, type Token } from './read-runs.ts';
import { type Evidence, isPersonLike, type Piece, type Titles, toKey } from './word-evidence.ts';

/**
 * Cuts a run where no name goes on: after the word that opens a sentence, at dates, and at `and`
 * between two names. “Kim Jong Un and Ban Ki-moon” are two, the “Securities and Exchange Commission” is one.
 */
export function cutRun(run: Run, evidence: Evidence): Piece[] {
  const { isDate } = evidence;
  const parts: Token[][] = [[]];
  const end = () => parts.push([]);
  for (const [at, token] of run.tokens.entries()) {
    const part = parts.at(-1);
    if (isDate(token.key) || isLooseTail(run.tokens, at, evidence)) end();
    else if (isLink(token) && !holds(run.tokens, at, evidence)) end();
    else {
      part?.push(token);
      if (token.possessive && !holdsOwner(run.tokens, at, evidence)) end();
    }
  }
  return parts.flatMap((part) => {
    const isFirst = part[0] === run.tokens[0];
    const tokens = trim(isFirst && run.opens ? dropOpener(part, evidence) : part, evidence);
    return tokens.length > 0 ? toPiece(run, tokens) : [];
  });
}

/** “U.S.-led”: a small word behind a hyphen that is also found without. */
function isLooseTail(tokens: readonly Token[], at: number, { uses }: Evidence): boolean {
  const token = tokens[at];
  if (!token || token.upper || isLink(token) || token.gap !== 'hyphen') return false;
  const { small, tail } = uses.get(token.key) ?? { small: 0, tail: 0 };
  return tail < small || tail * 2 < small + 1;
}

/** Makes a piece of a run, with what stands beside it there. */
function toPiece(run: Run, tokens: Token[]): Piece {
  const isFirst = tokens[0] === run.tokens[0];
  const isLast = tokens.at(-1) === run.tokens.at(-1);
  const { before, after, ...rest } = run;
  const [from, to] = [
    run.tokens.indexOf(tokens[0] ?? NONE),
    run.tokens.indexOf(tokens.at(-1) ?? NONE),
  ];
  const inner = [
    run.tokens[from - 1]?.text === 'and' ? run.tokens[from - 2]?.key : undefined,
    run.tokens[to + 1]?.text === 'and' ? run.tokens[to + 2]?.key : undefined,
  ].filter((key) => key !== undefined);
  return {
    ...rest,
    tokens,
    the: isFirst && run.the,
    opens: isFirst && run.opens,
    figure: isLast && run.figure,
    beside: [...inner, ...(isFirst || isLast ? run.beside : [])],
    ...(isFirst && before !== undefined && { before }),
    ...(isLast && after && { after }),
  };
}

/** Whether a small word holds one name together. */
function holds(
  tokens: readonly Token[],
  at: number,
  { isOrdinary, pairs, uses }: Evidence,
): boolean {
  const link = tokens[at];
  const [left, right] = [
    tokens.slice(0, at).findLast((token) => !isLink(token)),
    tokens.slice(at).find((token) => !isLink(token)),
  ];
  if (!link || !left || !right) return false;
  if (!/^(?:of|for|and|on|the)$/.test(link.text)) return true;
  if (link.text === 'the') return isLink(tokens[at - 1] ?? link);
  if (isOrdinary(left.key) && link.text !== 'and') return true;
  const together = pairs.get(`${left.key} ${link.key} ${right.key}`) ?? 0;
  const least = Math.min(uses.get(left.key)?.capital ?? 0, uses.get(right.key)?.capital ?? 0);
  if (isOrdinary(left.key) && isOrdinary(right.key)) return together * 4 > least;
  return together * 2 > least && together > (link.text === 'and' ? 2 : 0);
}

/** Whether what follows an owner is seldom without it: “Moody’s Investors Service”. */
function holdsOwner(tokens: readonly Token[], at: number, { pairs, uses }: Evidence): boolean {
  const [owner, owned] = [tokens[at], tokens[at + 1]];
  if (!owner || !owned) return false;
  const together = pairs.get(`${owner.key} ${owned.key}`) ?? 0;
  const other = uses.get(owned.key)?.capital ?? 0;
  return together > 2 && together * 2 > other;
}

/** Drops the first word of a sentence where only its place gives it a capital. */
function dropOpener(tokens: Token[], evidence: Evidence): Token[] {
  const [first, next] = tokens;
  if (!first) return [];
  // A title is cut off later, as it tells of a person.
  if (next && titles.has(first.text)) return tokens;
  const isLoose = evidence.isOrdinary(first.key) || isOpener(first, evidence);
  const isAlone = tokens.length === 1 && isCommonWord(first.key);
  if (!isLoose && !(isAlone && evidence.uses.get(first.key)?.capital === 0)) return tokens;
  return isPair(first, next, evidence) ? tokens : tokens.slice(1);
}

/** Takes small words and openers from both ends. */
function trim(tokens: Token[], evidence: Evidence): Token[] {
  const isLoose = (token: Token, at: number) =>
    isOpener(token, evidence) || (isLink(token) && tokens[at + 1]?.gap !== 'hyphen');
  const belongs = (token: Token, at: number) =>
    token.upper && isPair(token, tokens[at + 1], evidence);
  const first = tokens.findIndex((token, at) => !isLoose(token, at) || belongs(token, at));
  const last = tokens.findLastIndex((token, at) => !isLoose(token, at));
  const rest = first < 0 ? [] : tokens.slice(first, last + 1);
  const isShort = rest.length === 2 && rest[1] && isMostlySmall(rest[1], evidence);
  const named = isShort ? rest.slice(0, 1) : rest;
  return named.length === 1 && named[0] && evidence.isOrdinary(named[0].key) ? [] : named;
}

/** Whether a word stands beside names and is no part of them; that of “First Union Bank” also has its capital there. */
function isOpener(token: Token, evidence: Evidence): boolean {
  const { small, capital } = evidence.uses.get(token.key) ?? { small: 0, capital: 0 };
  return openers.has(token.text) && (capital >= small || isMostlySmall(token, evidence));
}

/** Whether two words belong together, as inside sentences they seldom are apart. */
function isPair(first: Token, next: Token | undefined, { pairs, uses }: Evidence): boolean {
  const together = pairs.get(`${first.key} ${next?.key ?? ''}`) ?? 0;
  return together * 4 > (uses.get(next?.key ?? '')?.capital ?? 0);
}

/** A capital that a word has by chance: “the U.S. Dollar”. */
function isMostlySmall({ key }: Token, { uses }: Evidence): boolean {
  const { small, capital } = uses.get(key) ?? { small: 0, capital: 0 };
  return small > capital * 12;
}

/**
 * Cuts titles off: “Treasury Secretary James Baker” is James Baker and the Treasury.
 *
 * @returns The names in it, a person's with the title.
 */
export function cutTitles(piece: Piece, evidence: Evidence, { isTitle, alone }: Titles): Piece[] {
  const { tokens } = piece;
  const { isOrdinary, isSuffix, pairs } = evidence;
  const at = tokens.findLastIndex(
    (token, index) =>
      index < tokens.length - 1 &&
      (isTitle(token.key) ||
        (titles.has(token.key) && isTitle(tokens[index - 1]?.key ?? '')) ||
        isOfTitle(tokens, index, isTitle, isOrdinary)) &&
      isPersonLike(tokens.slice(index + 1), evidence) &&
      !tokens.slice(index + 1).some(({ key }) => isSuffix(key)),
  );
  const title = tokens[at];
  const person: Piece[] = title
    ? [{ ...toPiece(piece, tokens.slice(at + 1)), title: title.key }]
    : [];
  const head = title ? tokens.slice(0, at + 1) : tokens;
  const bare = dropTitles(head, isTitle, Boolean(title));
  // “U.S. Trade Representative”: no trade is left.
  const isWhole =
    bare.length === tokens.length ||
    (alone.get(toKey(bare)) ?? 0) * 2 >
      (pairs.get(`${bare.at(-2)?.key ?? ''} ${bare.at(-1)?.key ?? ''}`) ?? 1);
  const body = isWhole
    ? bare
    : bare.slice(0, bare.findLastIndex(({ key }) => !isOrdinary(key)) + 1);
  const isNamed = body.length > 1 || (body[0] && !isOrdinary(body[0].key));
  return [...(isNamed ? [toPiece(piece, body)] : []), ...person];
}

/** “Secretary of State”, “Minister of Trade and Industry”: what follows a title and `of` belongs to it. */
function isOfTitle(
  tokens: readonly Token[],
  at: number,
  isTitle: Titles['isTitle'],
  isOrdinary: Evidence['isOrdinary'],
): boolean {
  const of = tokens.slice(0, at).findLastIndex(({ text }) => text === 'of' || text === 'for');
  if (of < 1 || !isTitle(tokens[of - 1]?.key ?? '')) return false;
  const between = tokens.slice(of + 1, at).filter((token) => !isLink(token));
  return (
    between.length === 0 ||
    [...between, tokens[at]].every((token) => token && isOrdinary(token.key))
  );
}

/** “President of the Bundesbank” and “Bundesbank President” leave the Bundesbank. */
function dropTitles(tokens: Token[], isTitle: Titles['isTitle'], isCut: boolean): Token[] {
  let [from, to] = [0, tokens.length];
  const first = tokens[0];
  if (first && isTitle(first.key) && /^(?:of|for)$/.test(tokens[1]?.text ?? '')) {
    from = 1;
    while (from < to && isLink(tokens[from] ?? first)) from += 1;
  }
  const of = tokens.findLastIndex(({ text }) => text === 'of');
  if (isCut && of > 0 && isTitle(tokens[of - 1]?.key ?? '')) to = Math.max(from, of);
  while (to > from && (isTitle(tokens[to - 1]?.key ?? '') || isLink(tokens[to - 1] ?? NONE)))
    to -= 1;
  return tokens.slice(from, to);
}
