import type { Problem } from '../base/problem.ts';
import { parseYaml } from '../base/yaml/parse-yaml.ts';
import { type ArticlePath, parseArticlePath } from './article-path.ts';
import { articleSchema, draftSchema, type FrontMatter, withdrawnSchema } from './article-schema.ts';
import type { Oddity } from './clean-copy.ts';
import { explainNoFront } from './faults/explain-no-front.ts';
import { type DateFault, findDateFaults } from './faults/find-date-faults.ts';
import { findFrontOddities } from './find-front-oddities.ts';
import { getRelease, isHeld } from './is-held.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** An article before its copy is read: where it is, what its front matter says, what was delivered. */
export type Manuscript = ArticlePath & {
  /** Path below the content folder. */
  path: string;
  /** Path of the file below the project's root or the content folder, for messages. */
  file: string;
  front: FrontMatter;
  copy: string;
  /** Line of the file that the copy begins on. */
  copyLine: number;
  /** Line of the file that names the picture; the first where none is named. */
  photoLine: number;
  /** What of the front matter readers would wonder at. */
  frontOddities: readonly Oddity[];
};

/** What of an article may clash with others. */
export type PlacedFront = Pick<Manuscript, 'id' | 'file'> & {
  front: Pick<FrontMatter, 'section' | 'published' | 'redirects'>;
};

/** An article that is held back until its time. */
export type WaitingArticle = PlacedFront & {
  /** Milliseconds since 1970. */
  until: number;
};

/** An article that was taken back: its address stays, with a notice. */
export type WithdrawnArticle = {
  id: string;
  file: string;
  lang: string;
  redirects: string[];
  withdrawn: { date: string; reason: string };
};

/** One of these is told of a file. */
type Readings = {
  manuscript: Manuscript;
  draft: { file: string; lacks: string[] };
  waiting: WaitingArticle;
  withdrawn: WithdrawnArticle;
  problems: Problem[];
};
export type ReadResult = {
  [Kind in keyof Readings]: Pick<Readings, Kind> & {
    [Other in Exclude<keyof Readings, Kind>]?: never;
  };
}[keyof Readings];

/**
 * Reads one article's file up to its copy.
 *
 * @param path Path below the content folder: `articles/2024/09/talks-open.md`.
 * @param text The file's text.
 * @param file The path to name in messages.
 * @param now Time that a later date is held back until; nothing is where it is left out.
 * @returns The manuscript; or, for a draft, what it still lacks; or what waits or was withdrawn; or what
 *   an editor must mend.
 */
export function readFrontMatter(
  path: string,
  text: string,
  file: string,
  now?: number,
): ReadResult {
  const parts = splitFrontMatter(text);
  if (!parts) {
    return { problems: [{ file, ...explainNoFront(text) }] };
  }
  const at = { file, firstLine: parts.yamlLine };
  if (/^(["']?)withdrawn\1\s*:/m.test(parts.yaml)) return readWithdrawn(path, parts.yaml, at);
  if (/^(["']?)draft\1\s*:\s*true\s*(?:#.*)?$/im.test(parts.yaml)) {
    const draft = parseYaml(parts.yaml, draftSchema, at);
    if (draft.problems) return { problems: draft.problems };
    const keys = ['published', 'section', 'source'] as const;
    return { draft: { file, lacks: keys.filter((key) => !draft.data[key]) } };
  }

  const place = parseArticlePath(path);
  const front = parseYaml(parts.yaml, articleSchema, at);
  if (front.problems || typeof place === 'string') {
    const misplaced = typeof place === 'string' ? [{ file, line: 1, what: place }] : [];
    return { problems: [...misplaced, ...(front.problems ?? [])] };
  }
  // However it is written: what is no draft would be published.
  if (front.data.draft) return { draft: { file, lacks: [] } };
  const problems = findPlacedFaults(place, front.data).map((fault) => {
    return { file, line: front.lineOf(fault.path), what: fault.what };
  });
  if (problems.length > 0) return { problems };
  const { id } = place;
  if (isHeld(front.data, now)) {
    return { waiting: { id, file, front: front.data, until: getRelease(front.data) } };
  }
  const { copy, copyLine } = parts;
  const photoLine = front.lineOf(['photo', 'src']);
  const frontOddities = findFrontOddities(front.data, front.lineOf);
  const read = { front: front.data, copy, copyLine, photoLine, frontOddities };
  return { manuscript: { ...place, path, file, ...read } };
}

/** Reads what is still said of a withdrawn article; its place is all that it must have kept. */
function readWithdrawn(
  path: string,
  yaml: string,
  at: { file: string; firstLine: number },
): ReadResult {
  const { file } = at;
  const place = parseArticlePath(path);
  const front = parseYaml(yaml, withdrawnSchema, at);
  if (front.problems || typeof place === 'string') {
    const misplaced = typeof place === 'string' ? [{ file, line: 1, what: place }] : [];
    return { problems: [...misplaced, ...(front.problems ?? [])] };
  }
  const { lang, redirects, withdrawn, published, updated, corrections } = front.data;
  const dated = published ? { published, updated, corrections, withdrawn } : undefined;
  const faults = dated ? findPlacedFaults(place, dated) : [];
  if (faults.length > 0) {
    const toProblem = (fault: DateFault) => ({
      file,
      line: front.lineOf(fault.path),
      what: fault.what,
    });
    return { problems: faults.map(toProblem) };
  }
  return { withdrawn: { id: place.id, file, lang, redirects, withdrawn } };
}

/** Finds dates that agree neither with the file's place nor with one another. */
function findPlacedFaults(
  { year, month }: ArticlePath,
  front: Parameters<typeof findDateFaults>[0],
): DateFault[] {
  const { published } = front;
  if (published.startsWith(`${year}-${month}`)) return findDateFaults(front);
  const what = `“published” is “${published}”, but the file lies in ${year}/${month}. Correct the date, or move the file to ${published.slice(0, 7).replace('-', '/')}.`;
  return [{ path: ['published'], what }, ...findDateFaults(front)];
}
