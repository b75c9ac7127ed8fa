import { parseYaml } from '../base/parse-yaml.ts';
import type { Problem } from '../base/problem.ts';
import { type ArticlePath, parseArticlePath } from './article-path.ts';
import { articleSchema, draftSchema, type FrontMatter } from './article-schema.ts';
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
};

/** What is known of an article without its copy. */
export type PlacedFront = Pick<Manuscript, 'id' | 'file' | 'front'>;

export type ReadResult =
  | { manuscript: Manuscript; draft?: never; problems?: never }
  | { draft: { file: string; lacks: string[] }; manuscript?: never; problems?: never }
  | { problems: Problem[]; manuscript?: never; draft?: never };

/**
 * Reads one article's file up to its copy.
 *
 * @param path Path below the content folder: `articles/2024/09/talks-open.md`.
 * @param text The file's text.
 * @param file The path to name in messages.
 * @returns The manuscript; or, for a draft, what it still lacks; or what an editor must mend.
 */
export function readFrontMatter(path: string, text: string, file: string): ReadResult {
  const parts = splitFrontMatter(text);
  if (!parts) {
    const what = 'No front matter opens the file. Begin it with --- and the keys of the README.';
    return { problems: [{ file, line: 1, what }] };
  }
  const at = { file, firstLine: parts.yamlLine };
  if (/^draft:\s*true\s*(?:#.*)?$/m.test(parts.yaml)) {
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
  const month = `${place.year}-${place.month}`;
  if (!front.data.published.startsWith(month)) {
    const what = `“published” is “${front.data.published}”, but the file lies in ${place.year}/${place.month}. Correct the date, or move the file to ${front.data.published.slice(0, 7).replace('-', '/')}.`;
    return { problems: [{ file, line: front.lineOf(['published']), what }] };
  }
  const { copy, copyLine } = parts;
  const photoLine = front.lineOf(['photo']);
  return { manuscript: { ...place, path, file, front: front.data, copy, copyLine, photoLine } };
}
