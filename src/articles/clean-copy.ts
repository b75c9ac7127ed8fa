import { noCopyFacts } from '../copy/lines/add-found.ts';
import type { Copy, ProcessCopy, ProcessedCopy } from '../copy/process-copy.ts';
import { findExcess } from './faults/find-excess.ts';

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
  const first = copy.firstLine ?? 1;
  const excess = copy.form === 'plain' ? undefined : findExcess(copy.text);
  if (excess) {
    const plain = await attempt({ ...copy, form: 'plain' });
    return { ...(plain ?? toBare(copy.text)), oddities: [{ line: first, what: excess }] };
  }
  const whole = await attempt(copy);
  if (whole) return (await openUnclosed(copy, whole, attempt)) ?? { ...whole, oddities: [] };
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

type Attempt = (copy: Copy) => Promise<ProcessedCopy | undefined>;

/** What hides all that follows where it is never closed. */
const HIDING = ['<!--', '<![CDATA[', '<?'].concat(
  ['script', 'style', 'textarea', 'title', 'xmp', 'plaintext', 'noscript', 'iframe', 'template']
    .concat(['svg', 'math', 'select', 'object', 'noembed', 'noframes'])
    .map((name) => `<${name}`),
);
const HIDES = new RegExp(HIDING.map((mark) => RegExp.escape(mark)).join('|'), 'gi');
const CLOSES: Record<string, string> = { '<!--': '-->', '<![cdata[': ']]>', '<?': '?>' };
const UNCLOSED =
  'This is opened and never closed: it is shown as it stands, and what follows as text.';

/** Shows what would hide the rest of a text as it stands, if more of the text is there then. */
async function openUnclosed(
  copy: Copy,
  whole: ProcessedCopy,
  attempt: Attempt,
): Promise<(ProcessedCopy & { oddities: Oddity[] }) | undefined> {
  if (copy.form === 'plain') return undefined;
  // Other letters may be longer in lower case, and places would shift.
  const lower = copy.text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const lastClosing = new Map<string, number>();
  const isOpen = ({ 0: mark, index }: RegExpExecArray) => {
    const last =
      lastClosing.get(mark) ?? lower.lastIndexOf(CLOSES[mark] ?? mark.replace('<', '</'));
    lastClosing.set(mark, last);
    return last < index + mark.length;
  };
  const opened = [...lower.matchAll(HIDES)].filter(isOpen);
  if (opened.length === 0) return undefined;
  const places = [0, ...opened.map(({ index }) => index)];
  const pieces = places.map((from, place) => copy.text.slice(from, places[place + 1]));
  const shown = await attempt({ ...copy, text: pieces.join('\\') });
  // The marks that stand together are a word at the most.
  const marks = 1 + pieces.slice(1, -1).filter((piece) => /\s/.test(piece)).length;
  if (!shown || shown.facts.words <= whole.facts.words + marks) return undefined;
  const rows = new Set<number>();
  let row = 0;
  for (const piece of pieces.slice(0, -1)) {
    row += piece.split('\n').length - 1;
    rows.add(row);
  }
  const first = copy.firstLine ?? 1;
  return { ...shown, oddities: [...rows].map((row) => ({ line: first + row, what: UNCLOSED })) };
}

/** Escapes the paragraphs that cannot be cleaned on their own; lines are those of the copy, from 0. */
async function escapeOdd(copy: Copy, attempt: Attempt): Promise<{ text: string; lines: number[] }> {
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
    facts: { ...noCopyFacts(), words },
  };
}
