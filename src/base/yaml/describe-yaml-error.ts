import type { YAMLParseError } from 'yaml';

/** What is wrong, on a row of the text counted from 1, and what to do. */
export type Told = { row: number; what: string };

/**
 * Says what keeps a text from being YAML, and how to write it.
 *
 * @param toRow Finds the row of an offset.
 */
export function describeYamlError(
  { code, message, pos: [start] }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
  toRow: (offset: number) => number,
): Told {
  const rows = text.split('\n');
  const row = toRow(start);
  const line = rows[row - 1] ?? '';
  const sign = text[start] ?? '';
  if (code === 'TAB_AS_INDENT') {
    return { row, what: 'A tab indents this line, and YAML takes spaces alone. Write spaces.' };
  }
  if (code === 'BAD_SCALAR_START') {
    return { row, what: `“${sign}” means something at the beginning of a value. ${quote(line)}` };
  }
  if (code === 'DUPLICATE_KEY') return describeTwice(rows, row);
  if (code === 'BAD_DQ_ESCAPE') {
    const what = `“${text.slice(start, start + 2)}” means nothing between double quotes. Put the value in single quotes, or write “\\\\” for “\\”.`;
    return { row, what };
  }
  if (code === 'ALIAS_PROPS' || code === 'BAD_ALIAS') {
    return { row, what: `“&” and “*” mean something at the beginning of a value. ${quote(line)}` };
  }
  if (code === 'MISSING_CHAR' && message.includes('quote')) {
    const begin = findOpened(text, start, /["']/);
    return { row: toRow(begin), what: 'A quote is opened here and never closed. Close it.' };
  }
  if (/\ba [\]}]/.test(message)) {
    const [opened, closed] = message.includes(']') ? ['[', ']'] : ['{', '}'];
    const begin = text.lastIndexOf(opened, start);
    const what = `“${opened}” is opened here and never closed. Close it with “${closed}”, or put the value in quotes.`;
    return { row: toRow(Math.max(0, begin)), what };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const what = / *[^:]+: .*: /.test(line)
      ? `“: ” stands within the value. ${quote(line)}`
      : 'The lines below are indented as if the value went on. Begin each key where the line begins.';
    return { row, what };
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') {
    return { row, what: 'A key ends in “: ”, a colon and a space; one is missing here.' };
  }
  if (code === 'UNEXPECTED_TOKEN') return { row, what: describeToken(message, line) };
  if (code === 'MULTIPLE_DOCS') {
    return { row, what: '“---” begins another text. Take the line out.' };
  }
  if (/^\s*[\w-]+:[^\s:/]/.test(line)) {
    return { row, what: 'A key ends in “: ”, a colon and a space; one is missing here.' };
  }
  return {
    row,
    what: 'This is no YAML. Write each line as “key: value”, and values with marks in quotes.',
  };
}

/** Says how to write a line's value in quotes: `title: @home` → `title: "@home"`. */
export function quote(line: string): string {
  const [, key, value] = /^\s*(?:-\s+)?([\w-]+):\s+(.*\S)\s*$/.exec(line) ?? [];
  if (!key || !value) return 'Put the value in quotes.';
  const bare = value.replace(/^(["'])(.*)\1$/, '$2');
  const quoted = bare.includes('"') ? `'${bare.replaceAll("'", "''")}'` : `"${bare}"`;
  return `Put the value in quotes: ${key}: ${quoted}`;
}

function describeTwice(rows: readonly string[], row: number): Told {
  const [, indent = '', key = ''] = /^(\s*)(?:-\s+)?["']?([\w-]+)/.exec(rows[row - 1] ?? '') ?? [];
  const isSame = (line: string) =>
    new RegExp(`^${indent}(?:-\\s+)?["']?${RegExp.escape(key)}["']?\\s*:`).test(line);
  const before = rows.slice(0, row - 1).findLastIndex(isSame) + 1;
  const where = before > 0 ? `, ${row - before} lines above and here` : '';
  return { row, what: `“${key}” is given twice${where}. Leave one of them.` };
}

function describeToken(message: string, line: string): string {
  if (message.includes('block-seq-ind')) {
    return 'A list begins below its key, each entry on a line of its own after “- ”; or write it like [one, two].';
  }
  if (/:\s+["']/.test(line)) {
    return `The value goes on after its closing quote. ${quote(line.replace(/:\s+(["'])(.*)\1(.*)$/, ': $2$3'))}`;
  }
  return `This line does not go on from the one above. ${quote(line)}`;
}

/** Finds the last sign of a kind before an offset. */
function findOpened(text: string, before: number, sign: RegExp): number {
  for (let at = Math.min(before, text.length) - 1; at >= 0; at--) {
    if (sign.test(text[at] ?? '')) return at;
  }
  return 0;
}
