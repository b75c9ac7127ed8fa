import { diffWords } from 'diff';
import { foldText } from '../../base/text/fold-text.ts';
import { getDistance } from '../../names/spelling/closeness.ts';

/** A place where a text was changed, with the words around it. */
export type Hunk = { before: string; removed: string; added: string; after: string };

/** What was changed between two texts. */
export type Change = {
  hunks: Hunk[];
  /** Nothing but slips of the pen was mended: letters, signs, spaces. */
  isMinor: boolean;
  /** So much was changed that the words are not told one by one. */
  isRewritten: boolean;
};

/** Words that stand around a change. */
const AROUND = 8;
/** Changes that are told one by one; a count, not a time, so that every machine tells the same. */
const MOST_EDITS = 2000;

/**
 * Compares two texts word by word, as the language parts words:
 * `They meet today.` and `They met today.` → `They [meet → met] today.`
 *
 * @returns Nothing where the words are the same.
 */
export function compareTexts(before: string, after: string, lang: string): Change | undefined {
  if (before === after) return undefined;
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter, maxEditLength: MOST_EDITS });
  if (!parts) return { hunks: [], isMinor: false, isRewritten: true };
  const hunks: Hunk[] = [];
  let open: Hunk | undefined;
  let last = '';
  for (const { value, added, removed } of parts) {
    if (added || removed) {
      if (!open) {
        open = { before: takeLast(last), removed: '', added: '', after: '' };
        hunks.push(open);
      }
      if (added) open.added += value;
      else open.removed += value;
    } else if (open && !value.trim()) {
      // What only a space parts is one change.
      open.added += value;
      open.removed += value;
    } else {
      if (open) open.after = takeFirst(value);
      open = undefined;
      last = value;
    }
  }
  const told = hunks.filter(({ removed, added }) => removed.trim() !== added.trim());
  if (told.length === 0) return undefined;
  return { hunks: told, isMinor: told.every(isSlip), isRewritten: false };
}

/** Tells a slip that was mended: words that differ by a letter or two that change places, or by signs. */
function isSlip({ removed, added }: Hunk): boolean {
  if (/\p{N}/u.test(removed + added)) return false;
  const [old, fresh] = [removed, added].map((text) => foldText(text).split(' ').filter(Boolean));
  if (!old || !fresh || old.length !== fresh.length) return false;
  return old.every((word, index) => {
    const other = fresh[index] ?? '';
    if (word === other) return true;
    return Math.min(word.length, other.length) > 3 && getDistance(word, other, 1) <= 1;
  });
}

function takeLast(text: string): string {
  const line = text.slice(text.lastIndexOf('\n') + 1);
  const words = line.split(/(?<=\s)(?=\S)/);
  return (words.length > AROUND ? '… ' : '') + words.slice(-AROUND).join('');
}

function takeFirst(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const words = line.split(/(?<=\S)(?=\s)/);
  return words.slice(0, AROUND).join('') + (words.length > AROUND ? ' …' : '');
}
