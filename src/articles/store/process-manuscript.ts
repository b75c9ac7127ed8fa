import { getDigest } from '../../base/get-digest.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import type { ProcessCopy } from '../../copy/process-copy.ts';
import { listFoldedWords } from '../../names/spelling/split-words.ts';
import { cleanCopy, type Oddity } from '../clean-copy.ts';
import { findTextOddities } from '../find-text-oddities.ts';
import { getTextKey } from '../get-text-key.ts';
import { type CopyLink, dropBrokenLinks, listLinks } from '../list-links.ts';
import type { Manuscript } from '../read-front-matter.ts';
import { toPlainText } from '../to-plain-text.ts';
import { makeSignature } from '../twins/make-signature.ts';
import type { StoredText } from './store-tables.ts';

/** Results of a manuscript's copy. */
export type ProcessedManuscript = Omit<StoredText, 'facts'> & {
  facts: CopyFacts;
  signature: string;
  /** Digest of the text without case, marks and punctuation; empty where there is no text. */
  textKey: string;
  /** Links that stay on this site, or are none. */
  links: CopyLink[];
  /** Parts of the copy that were not understood. */
  oddities: Oddity[];
};

/** A manuscript, and the furniture of its source. */
export type FurnishedManuscript = Manuscript & { furniture?: readonly string[] };

/** Cleans the copy of a manuscript, and makes the signature by which later builds compare it. */
export async function processManuscript(
  { front, copy, copyLine, frontOddities, furniture = [] }: FurnishedManuscript,
  processCopy: ProcessCopy,
): Promise<ProcessedManuscript> {
  const { title, section, source, published, lang, copy: form } = front;
  const {
    html: written,
    facts,
    oddities,
  } = await cleanCopy(
    {
      text: copy,
      title,
      section,
      source: source.name,
      furniture,
      lang,
      form,
      published,
      firstLine: copyLine,
    },
    processCopy,
  );
  const html = dropBrokenLinks(written);
  const words = listWords(html, [title, ...facts.photos.map(({ caption }) => caption)]);
  const text = getTextKey(html);
  const signature = makeSignature(text);
  return {
    html,
    facts,
    words: [...words].join(' '),
    textKey: text ? getDigest(text) : '',
    links: listLinks(written, copy, copyLine),
    oddities: [
      ...frontOddities,
      ...oddities,
      ...findTextOddities(front, { copy, copyLine }, facts),
    ],
    signature: signature ? Buffer.from(signature.buffer).toString('base64') : '',
  };
}

/**
 * Lists the folded words of an article, headline and captions included: `<p>In <b>Ga</b>za</p>` → in,
 * ga, za, gaza. A name whose words are not among them is not in the article.
 *
 * @param html As the pipeline wrote it.
 * @param asides Other texts of the article.
 * @returns Each word once.
 */
function listWords(html: string, asides: readonly string[]): Set<string> {
  const isParted = /\w<\w|\w<\/\w+>\w/.test(html);
  const texts = [toPlainText(html, ' '), ...(isParted ? [toPlainText(html)] : []), ...asides];
  return new Set(texts.flatMap(listFoldedWords));
}
