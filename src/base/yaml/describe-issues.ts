import { z } from 'astro/zod';
import { quote, type Told } from './describe-yaml-error.ts';
import type { Path, Place } from './place-path.ts';

/** What was checked: its schema, its values, its rows as written, and where each value stands. */
type Checked = { schema: z.ZodType; data: unknown; rows: readonly string[]; place: Place };

/** Letters that may be wrong in a key that is meant. */
const MOST_WRONG = 2;

/** What other tools call what is meant. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['author', 'byline'] as const,
  ['authors', 'byline'] as const,
  ['date', 'published'] as const,
  ['pubdate', 'published'] as const,
  ['headline', 'title'] as const,
  ['category', 'section'] as const,
  ['description', 'dek'] as const,
  ['subtitle', 'dek'] as const,
  ['image', 'photo'] as const,
  ['language', 'lang'] as const,
  ['lastmod', 'updated'] as const,
  ['modified', 'updated'] as const,
]);

/** Says what is wrong with values, in the words of the schema, and what to write. */
export function describeIssues(
  issues: readonly z.core.$ZodIssue[],
  { schema, data, rows, place }: Checked,
): Told[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? describeKeys(issue, schema, data, place) : [],
  );
  const meant = new Set(unknown.flatMap(({ means }) => means ?? []));
  const others = issues
    .filter(({ code, path }) => code !== 'unrecognized_keys' && !meant.has(path.join('.')))
    .map((issue): Told => {
      const row = place(issue.path);
      return { row, what: describeIssue(issue, data, rows[row - 1] ?? '') };
    });
  return [...unknown.map(({ row, what }) => ({ row, what })), ...others].sort(
    (a, b) => a.row - b.row,
  );
}

/** Says which keys are unknown, and which were meant; what was meant is not missing beside. */
function describeKeys(
  { keys, path }: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.ZodType,
  data: unknown,
  place: Place,
): (Told & { means?: string })[] {
  const known = listKeys(schema, path);
  return keys.map((key) => {
    const row = place([...path, key]);
    const word = key.toLowerCase();
    const close =
      known.find((one) => isClose(word, one.toLowerCase())) ??
      known.find((one) => one === OTHER_WORDS.get(word));
    const start = `${begin(path, data)}Unknown key “${key}”`;
    if (/^\s/.test(key)) {
      const what = `${begin(path, data)}“${key.trim()}” begins with a space that is none to YAML. Write plain spaces.`;
      return { row, what };
    }
    if (!close) {
      return {
        row,
        what: `${start}. Remove it, or correct its spelling; the README lists the keys.`,
      };
    }
    const what = `${start}: did you mean “${close}”?`;
    return { row, what, means: [...path, close].join('.') };
  });
}

function describeIssue(issue: z.core.$ZodIssue, data: unknown, line: string): string {
  const value = getAt(data, issue.path);
  const shown = issue.path.filter((part, index) => index > 0 || typeof part !== 'number');
  const key = shown.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
  const start = begin(issue.path, data);
  const hint = getHint(issue, value, key);
  if (!key) return start ? `${start}${hint}` : hint;
  if (value === undefined || value === null) {
    const [, name, remark] = /^\s*(?:-\s+)?([\w-]+):\s+(#.*\S)\s*$/.exec(line) ?? [];
    return remark
      ? `${start}“${key}” is empty, as “#” begins a remark. Put the value in quotes: ${name}: "${remark.replaceAll('"', '\\"')}"`
      : `${start}“${key}” is missing. ${hint}`;
  }
  const isText = issue.code === 'invalid_type' && issue.expected === 'string';
  if (isText && typeof value !== 'object') {
    return `${start}“${key}” is read as ${typeof value === 'number' ? 'a number' : `“${value}”`}, not as text. ${quote(line)}`;
  }
  const told = typeof value === 'object' ? '' : ` is “${String(value)}”`;
  return `${start}“${key}”${told}: ${hint}`;
}

/** A schema's own message says what to write; Zod's says only what it expected. */
function getHint(issue: z.core.$ZodIssue, value: unknown, key: string): string {
  if (issue.code === 'invalid_type' && issue.expected === 'array' && typeof value !== 'object') {
    const name = key.split('.').at(-1);
    if (/^(?:Invalid input|Write a list)/.test(issue.message)) {
      return `Write a list: “${name}: [${String(value)}]”.`;
    }
  }
  return /[.:”]$/.test(issue.message) ? issue.message : `${issue.message}.`;
}

/** Begins a message about an entry of a list by its id: `musa-al-koni: `. */
function begin(path: Path, data: unknown): string {
  const [index] = path;
  if (!Array.isArray(data) || typeof index !== 'number') return '';
  const entry: unknown = data[index];
  const id = getAt(entry, ['id']) ?? getAt(entry, ['name']);
  return typeof id === 'string' ? `${id}: ` : `Entry ${index + 1}: `;
}

function getAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((own, part) => Object(own)[part], data);
}

/** Tells whether one word is the other with few letters wrong, swapped, missing or more. */
function isClose(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MOST_WRONG) return false;
  let [before, row]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (const [place, own] of [...other].entries()) {
      const change = (row[place] ?? 0) + (letter === own ? 0 : 1);
      const isSwap = one[index - 1] === own && letter === other[place - 1];
      const swap = isSwap ? (before[place - 1] ?? 0) + 1 : change;
      next.push(Math.min(swap, change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  const most = Math.min(MOST_WRONG, Math.floor(other.length / 3));
  return (row[other.length] ?? 0) <= most;
}

/**
 * Lists the keys that a schema knows at a place.
 *
 * @param path Like `['source']`, or `[3]` for an entry of a list.
 */
function listKeys(schema: z.core.$ZodType, path: Path): string[] {
  const own = unwrap(schema);
  const [first, ...rest] = path;
  if (own instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = own.shape;
    if (first === undefined) return Object.keys(shape);
    const next = shape[String(first)];
    return next ? listKeys(next, rest) : [];
  }
  return own instanceof z.ZodArray && first !== undefined ? listKeys(own.element, rest) : [];
}

/** Takes off what may be left out, has a default, or is made into something else. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.def.innerType);
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in) : schema;
}
