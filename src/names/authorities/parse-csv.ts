import { AuthorityError } from './authority.ts';

/**
 * Parses a table of values parted by commas, semicolons or tabs (RFC 4180): a value in double quotes may have
 * line ends and, doubled, quotes in it.
 *
 * @param text Whole file; a byte order mark is allowed. The first line tells what parts the values.
 * @returns Rows with the line that each begins on; empty lines are left out.
 * @throws AuthorityError where a quote is never closed.
 */
export function parseCsv(text: string): { line: number; values: string[] }[] {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = findSeparator(/.+/.exec(source)?.[0] ?? '');
  const rows: { line: number; values: string[] }[] = [];
  let values: string[] = [];
  let value = '';
  let isQuoted = false;
  let [line, begin, opened] = [1, 1, 1];
  const endRow = () => {
    const row = [...values, value].map((one) => one.trim());
    if (row.some(Boolean)) rows.push({ line: begin, values: row });
    values = [];
    value = '';
    begin = line;
  };
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at);
    if (letter === '\n') line += 1;
    if (isQuoted) {
      if (letter !== '"') value += letter;
      else if (source.charAt(at + 1) === '"') value += source.charAt(++at);
      else isQuoted = false;
    } else if (letter === '"' && value.trim() === '') {
      isQuoted = true;
      opened = line;
      value = '';
    } else if (letter === separator) {
      values.push(value);
      value = '';
    } else if (letter === '\n') endRow();
    else value += letter;
  }
  if (isQuoted) {
    throw new AuthorityError(
      `line ${opened}: A quote is opened here and never closed. Close it, and write a quote within a value twice.`,
    );
  }
  endRow();
  return rows;
}

function findSeparator(head: string): string {
  const count = (one: string) => head.split(one).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}
