import type { CompiledNames } from '../match/compile-names.ts';
import { getSentence } from '../match/get-sentence.ts';
import { getStyle } from '../match/is-in-longer-name.ts';
import { type Mention, matchNames, type Paragraph } from '../match/match-names.ts';
import { splitWords, type Word } from '../spelling/split-words.ts';
import { demonyms, openers, titles } from '../spelling/vocabulary.ts';

/** A name that the copy has and the registry lacks. */
export type Proposal = { name: string; count: number; articles: number; sentence: string };

/** Small words that stand inside names. */
const LINKS = new Set([
  'of',
  'and',
  'for',
  'the',
  'de',
  'la',
  'bin',
  'ibn',
  'von',
  'van',
  'al',
  'el',
]);

/**
 * Finds unregistered names by their capitals: runs of words with a capital, without the titles
 * before them. A single word counts where no sentence begins and no small form is known.
 *
 * @param articles The paragraphs of each article.
 * @returns Names by number of articles, then of mentions.
 */
export function proposeNames(
  articles: readonly (readonly Paragraph[])[],
  names: CompiledNames,
): Proposal[] {
  const found = new Map<string, Proposal & { last: number }>();
  const small = new Set<string>();
  articles.forEach((paragraphs, article) => {
    const mentions = matchNames(paragraphs, names);
    for (const [paragraph, { text, role }] of paragraphs.entries()) {
      const words = splitWords(text);
      for (const word of words) if (!word.capital) small.add(word.text);
      if (role === 'headline' || getStyle(words, text) !== 'sentence') continue;
      for (const run of findRuns(
        words,
        mentions.filter((mention) => mention.paragraph === paragraph),
      )) {
        const [first, last] = [run[0], run.at(-1)];
        if (!first || !last) continue;
        const name = text.slice(first.start, last.end).replace(/\s+/g, ' ');
        const sentence = getSentence(text, first.start, last.end);
        const known = found.get(name) ?? { name, count: 0, articles: 0, sentence, last: -1 };
        const isNew = known.last !== article;
        found.set(name, {
          ...known,
          count: known.count + 1,
          articles: known.articles + Number(isNew),
          last: article,
        });
      }
    }
  });
  return [...found.values()]
    .filter(({ name }) => /\s|-/.test(name) || !small.has(name.toLowerCase()))
    .map(({ last: _, ...proposal }) => proposal)
    .sort((a, b) => b.articles - a.articles || b.count - a.count || (a.name < b.name ? -1 : 1));
}

function findRuns(words: readonly Word[], mentions: readonly Mention[]): Word[][] {
  const isKnown = ({ start }: Word) =>
    mentions.some((mention) => mention.start <= start && start < mention.end);
  const runs: Word[][] = [];
  let run: Word[] = [];
  const end = () => {
    const name = strip(run);
    if (isName(name)) runs.push(name);
    run = [];
  };
  words.forEach((word, at) => {
    const goesOn = (word.gap === 'space' || word.gap === 'hyphen') && !run.at(-1)?.possessive;
    const isLink = goesOn && run.length > 0 && LINKS.has(word.text) && words[at + 1]?.upper;
    if (!goesOn || isKnown(word) || !(word.upper || isLink)) end();
    if (!isKnown(word) && (word.upper || isLink)) run.push(word);
  });
  end();
  return runs;
}

/** Takes titles, adjectives of countries and openers of sentences from both ends. */
function strip(run: readonly Word[]): Word[] {
  const isLoose = ({ text }: Word) =>
    titles.has(text) || demonyms.has(text) || openers.has(text) || LINKS.has(text);
  const first = run.findIndex((word) => !isLoose(word) || /^[ae]l$/.test(word.text));
  const last = run.findLastIndex((word) => !isLoose(word));
  return first < 0 ? [] : run.slice(first, last + 1);
}

/** A single word that opens a sentence may be any word. */
function isName(run: readonly Word[]): boolean {
  const [first] = run;
  if (!first) return false;
  return run.length > 1 || (first.text.length > 1 && first.gap === 'space');
}
