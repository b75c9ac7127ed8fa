import type { z } from 'astro/zod';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];
export type ParsedYaml<T> =
  | { data: T; lineOf: (path: Path) => number; problems?: never }
  | { data?: never; problems: Problem[] };

/**
 * Parses YAML and checks it, keeping the line of every value.
 *
 * @param text The YAML alone, without `---` fences.
 * @param schema What it must look like.
 * @param at File that the text stands in, and the line of its first character, counted from 1.
 * @returns The data and a way to find the line of each value, or what is wrong with it.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  { file, firstLine = 1 }: { file: string; firstLine?: number },
): ParsedYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const toLine = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: toLine(error.pos[0]),
      what: `This is not YAML: ${error.message.replace(/\.$/, '')}. Mend the line; quote a value that holds “: ” or “#”.`,
    }));
    return { problems };
  }

  /** Goes up the path until something has a place, as a missing key has none. */
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return toLine(node.range[0]);
    }
    return firstLine;
  };
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return { data: result.data, lineOf };
  const problems = result.error.issues.map((issue) => ({
    file,
    line: lineOf(
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path,
    ),
    what: describeIssue(issue, document.getIn(issue.path)),
  }));
  return { problems };
}

function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const key = issue.path.map(String).join('.') || 'The front matter';
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((name) => `“${name}”`).join(', ');
    return `Unknown key ${keys}. Remove it, or correct its spelling; the README lists the keys.`;
  }
  if (value === undefined || value === null) return `“${key}” is missing. ${hint(issue)}`;
  const shown = typeof value === 'object' ? '' : ` is “${String(value)}”`;
  return `“${key}”${shown}: ${hint(issue)}`;
}

/** A schema's own message says what to write; Zod's says only what it expected. */
function hint(issue: z.core.$ZodIssue): string {
  return /[.:]$/.test(issue.message) ? issue.message : `${issue.message}.`;
}
