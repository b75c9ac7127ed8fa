const BEGIN = 'Begin the file with a line of ---, the keys of the README, and --- again.';

/** Says why a file has no front matter, on which line, and how to write it. */
export function explainNoFront(text: string): { line: number; what: string } {
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const [first = ''] = rows;
  const filled = rows.findIndex((row) => row.trim());
  if (filled < 0) return { line: 1, what: `The file is empty. ${BEGIN}` };
  const opening = rows[filled] ?? '';
  if (/^---\s*$/.test(first)) {
    const dots = rows.findIndex((row) => /^\.\.\.\s*$/.test(row));
    if (dots > 0) {
      return {
        line: dots + 1,
        what: '“...” does not end front matter here. Write --- in its place.',
      };
    }
    const indented = rows.findIndex((row, index) => index > 0 && /^\s+---\s*$/.test(row));
    const line = indented > 0 ? indented + 1 : 1;
    return {
      line,
      what: 'The front matter is never closed. Write --- on a line below its last key.',
    };
  }
  if (/^---\s*$/.test(opening.trim()) && filled > 0) {
    const what = 'Lines stand before the front matter. Take them out: --- must be the first line.';
    return { line: 1, what };
  }
  if (/^\+\+\+\s*$/.test(opening)) {
    return {
      line: filled + 1,
      what: '“+++” begins TOML, which is not read. Write the keys as YAML, between two lines of ---.',
    };
  }
  if (/^\s*(?:-{2,}|[–—]+)\s*$/.test(opening)) {
    return {
      line: filled + 1,
      what: `“${opening.trim()}” does not open front matter. Write three hyphens: ---`,
    };
  }
  if (/^[a-z]+:\s/i.test(opening)) {
    return {
      line: filled + 1,
      what: 'Keys stand here without --- above and below them. Write both lines.',
    };
  }
  return { line: 1, what: `No front matter opens the file. ${BEGIN}` };
}
