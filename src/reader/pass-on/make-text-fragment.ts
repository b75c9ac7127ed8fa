/** Words of a quote that are named whole; of a longer one the first and the last are. */
const WHOLE = 10;
const ENDS = 4;
const BEFORE = 3;

/** A quote as it was selected. */
export type Quote = {
  text: string;
  /** What stands right before it, where the quote alone could be found elsewhere too. */
  before?: string;
  /** The quote reaches from one paragraph into another. */
  isAcross?: boolean;
};

/**
 * Makes the fragment of an address that leads to a quote and marks it (wicg.github.io/scroll-to-text-fragment).
 *
 * @returns The fragment without its `#`, like `:~:text=working%20ceaselessly`.
 */
export function makeTextFragment({ text, before = '', isAcross = false }: Quote): string {
  const words = split(text);
  const prefix = split(before).slice(-BEFORE).join(' ');
  const isWhole = words.length <= WHOLE && !isAcross;
  // Start and end must not share words, or the quote is not found.
  const ends = Math.min(ENDS, Math.max(1, Math.floor(words.length / 2)));
  const parts =
    isWhole || words.length < 2
      ? [words.join(' ')]
      : [words.slice(0, ends).join(' '), words.slice(-ends).join(' ')];
  return `:~:text=${prefix ? `${encode(prefix)}-,` : ''}${parts.map(encode).join(',')}`;
}

function split(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** A hyphen would be read as the mark of what stands before or after. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}
