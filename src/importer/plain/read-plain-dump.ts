import type { Delivery, Reader } from '../delivery.ts';
import { ImportError } from '../import-error.ts';
import { findHeadFacts } from './read-head.ts';
import { splitDump } from './split-dump.ts';

/** Lines of keys between `---` and the title; blank lines and rules are none. */
const FRONT_MATTER = /^\uFEFF?---\n(?:(?!---|\s*\n).*\n)*title:/;

/** Reads text as it is pasted out of pages, one article or many; every line of an article is kept. */
export const readPlainDump: Reader = {
  name: 'plain text',
  matches: (text) => !/^\s*<\?xml\b/.test(text) && !isJson(text),
  read(text, { isSingle = false }) {
    if (FRONT_MATTER.test(text.slice(0, 4096))) {
      throw new ImportError(
        'It is an article with front matter already. Put it into content/articles/<year>/<month>/.',
      );
    }
    const lines = text.split('\n');
    const articles = isSingle ? [trimBlank(lines)] : splitDump(lines);
    return articles.map(toDelivery);
  },
};

function toDelivery(lines: readonly string[]): Delivery {
  return { ...findHeadFacts(lines), copy: lines.join('\n'), form: 'plain' };
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function trimBlank(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim());
  return lines.slice(first, lines.findLastIndex((line) => line.trim()) + 1);
}
