import type { Path } from './place-path.ts';

type Plain = Record<string, string | Record<string, string>>;
type PlainYaml = {
  value: Plain;
  /** Finds the row of a value, as `placePath` does. */
  rowOf: (path: Path) => number;
};

const LINE = /^( {2})?([a-z][A-Za-z]*):(?: (.+))?$/;
/** Words that stand for something else, and signs that no editor types. */
const OTHER = /^(?:null|true|false)$/i;
const ODD = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;

/**
 * Reads YAML of the plainest kind, a name and a text on each line, in a tenth of the time of a parser:
 * `title: Talks open`, or `source:` and below it `  name: Wire`.
 *
 * @returns Nothing where anything is written otherwise.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  const value: Plain = {};
  const rows = new Map<string, number>();
  let around = '';
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const [, indent, key = '', written] = LINE.exec(line) ?? [];
    if (key === '' || OTHER.test(key)) return undefined;
    // A name without a text is followed by what belongs to it.
    if (around !== '' && !indent && Object.keys(value[around] ?? {}).length === 0) return undefined;
    if (indent && around === '') return undefined;
    if (!indent) around = written === undefined ? key : '';
    const own = indent ? value[around] : value;
    if (typeof own !== 'object' || Object.hasOwn(own, key)) return undefined;
    rows.set(indent ? `${around} ${key}` : key, index + 1);
    if (written === undefined && indent) return undefined;
    const content = written === undefined ? {} : readText(written);
    if (content === undefined) return undefined;
    Object.assign(own, { [key]: content });
  }
  if (around !== '' && Object.keys(value[around] ?? {}).length === 0) return undefined;
  const rowOf = ([first = '', second = '']: Path) =>
    rows.get(`${String(first)} ${String(second)}`) ?? rows.get(String(first)) ?? 1;
  return { value, rowOf };
}

/** Reads a text that stands for itself. */
function readText(written: string): string | undefined {
  if (ODD.test(written)) return undefined;
  const [whole, double, single] = QUOTED.exec(written) ?? [];
  if (whole !== undefined) return double ?? single;
  if (DATE.test(written)) return written;
  const isPlain = /^\p{L}/u.test(written) && !/: | #|[:\s]$/.test(written) && !OTHER.test(written);
  return isPlain ? written : undefined;
}
