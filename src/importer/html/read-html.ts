import { parseHTML } from 'linkedom';
import type { Delivery, Reader } from '../delivery.ts';
import { ImportError } from '../import-error.ts';
import { completeHtml } from './complete-html.ts';
import { dropPageLabels } from './drop-page-labels.ts';
import { findArticleHtml } from './find-article-html.ts';
import { findPageFacts } from './find-page-facts.ts';
import { htmlToCopy } from './html-to-copy.ts';
import { markCaptions } from './mark-captions.ts';

/** A saved page begins with its doctype or first tags; a dump that quotes a tag does not. */
const START =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|figure|link|header)\b/i;

/** Words of the shortest article: a notice of two sentences. */
const LEAST_WORDS = 25;

/** Reads a saved web page: its one article, without the page around it. */
export const readHtml: Reader = {
  name: 'a web page',
  matches: (text) => START.test(text),
  read(text): Delivery[] {
    const { document } = parseHTML(completeHtml(text));
    const facts = findPageFacts(document, text);
    dropPageLabels(document);
    markCaptions(document);
    const body = findArticleHtml(document, facts.title);
    const copy = body && htmlToCopy(body, facts.sourceUrl);
    if (!copy || copy.split(/\s+/).length < LEAST_WORDS) {
      throw new ImportError(
        'The page holds no article that can be told from the rest of it. Save the page of one article, or paste its text into a file.',
      );
    }
    if (facts.dek && isInCopy(facts.dek, copy)) delete facts.dek;
    return [{ facts, copy, form: 'markdown' }];
  },
};

/** Many pages describe themselves by the first words of their text; those are no dek. */
function isInCopy(dek: string, copy: string): boolean {
  const fold = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  return /(?:…|\.\.\.)$/.test(dek) || fold(copy).includes(fold(dek));
}
