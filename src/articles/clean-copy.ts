import { noFacts } from '../copy/lines/add-found.ts';
import type { Copy, ProcessCopy, ProcessedCopy } from '../copy/process-copy.ts';

/** A place of the copy that was not understood, by the line of the article's file, and what became of it. */
export type Oddity = { line: number; what: string };

/** Nobody nests marks so deep on purpose, and browsers stop at 512. */
const DEEPEST = 100;

const LITERAL =
  'The marks here are nested too deep, or not to be understood: they are shown as they stand.';
const PLAIN = 'The markup of the copy could not be understood: it is shown as plain text.';
const BARE = 'The copy could not be cleaned: its lines are shown as they stand.';

/**
 * Cleans copy, whatever it is. Where it cannot be understood, the paragraphs that are to blame are shown as
 * they stand; where that does not help, the whole as plain text; else its lines.
 */
export async function cleanCopy(
  copy: Copy,
  processCopy: ProcessCopy,
): Promise<ProcessedCopy & { oddities: Oddity[] }> {
  const attempt = async (own: Copy) => {
    try {
      const processed = await processCopy(own);
      return isTooDeep(processed.html) ? undefined : processed;
    } catch {
      // Of what is thrown nothing helps an editor: the place is what must be found.
      return undefined;
    }
  };
  const whole = await attempt(copy);
  if (whole) return { ...whole, oddities: [] };
  const first = copy.firstLine ?? 1;
  if (copy.form !== 'plain') {
    const { text, lines } = await escapeOdd(copy, attempt);
    const literal = lines.length > 0 && (await attempt({ ...copy, text }));
    if (literal) {
      return { ...literal, oddities: lines.map((line) => ({ line: first + line, what: LITERAL })) };
    }
    const plain = await attempt({ ...copy, form: 'plain' });
    if (plain) return { ...plain, oddities: [{ line: first, what: PLAIN }] };
  }
  return { ...toBare(copy.text), oddities: [{ line: first, what: BARE }] };
}

/** Escapes the paragraphs that cannot be cleaned on their own; lines are those of the copy, from 0. */
async function escapeOdd(
  copy: Copy,
  attempt: (copy: Copy) => Promise<ProcessedCopy | undefined>,
): Promise<{ text: string; lines: number[] }> {
  // The gaps between are kept, so that lines stay where they are.
  const parts = copy.text.split(/(\n(?:[ \t]*\n)+)/);
  const lines: number[] = [];
  let line = 0;
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0 && !(await attempt({ ...copy, text: part }))) {
      lines.push(line);
      parts[index] = escapeMarks(part);
    }
    line += part.split('\n').length - 1;
  }
  return { text: parts.join(''), lines };
}

/** Takes their meaning from all marks: `> *a*` → `\\> \\*a\\*`. */
function escapeMarks(text: string): string {
  return text
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    .replace(/^[ \t]+/gm, '')
    .replace(/^(\d+)\\([.)])/gm, '$1\\$2');
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^>]*>/g)) {
    if (/^<(?:br|hr|wbr|col|img)\b/.test(tag)) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function toBare(text: string): ProcessedCopy {
  const lines = text.split('\n').filter((line) => line.trim());
  const escaped = lines.map((line) => line.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;'));
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return {
    html: escaped.map((line) => `<p>${line}</p>`).join('\n'),
    facts: { photos: [], removals: [], found: noFacts(), summary: '', words, names: [] },
  };
}
