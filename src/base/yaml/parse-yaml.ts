import type { z } from 'astro/zod';
import { type Document, isAlias, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import { findMergeMark, MERGE_MARK } from '../find-merge-mark.ts';
import type { Problem } from '../problem.ts';
import { describeIssues } from './describe-issues.ts';
import { describeYamlError, quote, type Told } from './describe-yaml-error.ts';
import { type Path, type Place, placePath } from './place-path.ts';
import { readPlainYaml } from './read-plain-yaml.ts';

export type ParsedYaml<T> =
  | { data: T; lineOf: (path: Path) => number; problems?: never }
  | { data?: never; problems: Problem[] };

/**
 * Parses YAML and checks it, keeping the line of every value.
 *
 * @param text The YAML alone, without `---` fences.
 * @param schema What it must look like.
 * @param at File that the text stands in, the line of its first character, counted from 1, and what text
 *   without any value stands for.
 * @returns The data and a way to find the line of each value, or what is wrong with it.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  { file, firstLine = 1, empty = {} }: { file: string; firstLine?: number; empty?: object },
): ParsedYaml<T> {
  const plain = readPlainYaml(text);
  const read = plain && schema.safeParse(plain.value);
  if (plain && read?.success)
    return { data: read.data, lineOf: (path) => plain.rowOf(path) + firstLine - 1 };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const rows = text.split('\n');
  const toRow = (offset: number) => Math.min(lines.linePos(offset).line, rows.length);
  const tell = (row: number, what: string): Problem => ({ file, line: row + firstLine - 1, what });

  const merged = findMergeMark(text);
  if (merged) return { problems: [tell(merged, MERGE_MARK)] };
  if (document.errors.length > 0) {
    const told = document.errors.map((error) => describeYamlError(error, text, toRow));
    // What follows from one mistake is told on its line, once.
    const first = told.filter(
      ({ row }, index) => told.findIndex((one) => one.row === row) === index,
    );
    return { problems: first.map(({ row, what }) => tell(row, what)) };
  }
  const lost = findLost(document, rows, toRow);
  if (lost.length > 0) return { problems: lost.map(({ row, what }) => tell(row, what)) };
  const place: Place = (path) => toRow(placePath(document, path));
  const data = readData(document);
  if (typeof data === 'string') {
    const alias = findAlias(document);
    const row = toRow(alias ?? 0);
    const what =
      alias !== undefined
        ? `“${/\*\S*/.exec(rows[row - 1] ?? '')?.[0]}” stands for a value that nothing names. ${quote(rows[row - 1] ?? '')}`
        : `This cannot be read: ${data}. Write each value out.`;
    return { problems: [tell(row, what)] };
  }
  const result = schema.safeParse(data.value ?? empty);
  if (result.success) return { data: result.data, lineOf: (path) => place(path) + firstLine - 1 };
  const issues = describeIssues(result.error.issues, { schema, data: data.value, rows, place });
  return { problems: issues.map(({ row, what }) => tell(row, what)) };
}

/** Reads the values of a document, or why they cannot be: values may stand for one another. */
function readData(document: Document): { value: unknown } | string {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    // One that stands within itself has no end.
    JSON.stringify(value);
    return { value };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** Finds where the first alias that stands for nothing begins. */
function findAlias(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Alias: (_key, node) => {
      if (node.resolve(document)) return undefined;
      start = node.range?.[0];
      return visit.BREAK;
    },
  });
  return isAlias(document.contents) ? document.contents.range?.[0] : start;
}

/**
 * Finds words of a value that YAML takes for something else, and leaves out without a word: a tag (`!Boats
 * leave`), an anchor that nothing stands for (`&c. boats`), a remark that is none (`Flight #447 lands`).
 */
function findLost(
  document: Document,
  rows: readonly string[],
  toRow: (offset: number) => number,
): Told[] {
  const named = new Set<string>();
  visit(document, { Alias: (_key, { source }) => void named.add(source) });
  const lost: Told[] = [];
  visit(document, {
    Scalar: (_key, node) => {
      const row = toRow(node.range?.[0] ?? 0);
      const line = rows[row - 1] ?? '';
      const [, sign] = /(?:^|:|-)\s+([!&])/.exec(line) ?? [];
      const isTag = sign === '!' && node.tag && !node.tag.startsWith('tag:yaml.org');
      const isAnchor = sign === '&' && node.anchor && !named.has(node.anchor);
      if (isTag || isAnchor) {
        const what = `“${sign}” means something at the beginning of a value. ${quote(line)}`;
        lost.push({ row, what });
      }
      const isWord = node.type === Scalar.PLAIN && typeof node.value === 'string';
      const [remark] = /(?<=\s)#\S.*/.exec(line) ?? [];
      if (isWord && remark && node.comment && /^\S/.test(node.comment)) {
        const what = `“${remark.trim()}” is left out, as “#” begins a remark. ${quote(line)}`;
        lost.push({ row, what });
      }
    },
  });
  return lost;
}
