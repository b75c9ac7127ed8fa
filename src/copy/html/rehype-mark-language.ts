import type { Root } from 'hast';
import { toString as toText } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import { findLanguage } from '../../base/language/find-language.ts';
import { getDirection } from '../../base/language/get-direction.ts';
import { toFullLanguage } from '../../base/language/to-full-language.ts';
import { SKIP, walkElements } from '../../base/text/walk-html.ts';

const BLOCKS = new Set([
  'p',
  'li',
  'blockquote',
  'td',
  'th',
  'figcaption',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
/** Fewer letters are a name or a word that is quoted. */
const FEWEST_LETTERS = 12;

/**
 * Marks blocks that are in the script of another language than the article, so that they are read aloud
 * and set in their own direction: `<p>غادر قاربان…</p>` in English copy → `<p lang="ar" dir="rtl">…`
 */
export const rehypeMarkLanguage: Plugin<[], Root> = () => (root, file) => {
  const lang = file.data.lang ?? 'en';
  const script = getScript(lang);
  walkElements(root, (element) => {
    if (!BLOCKS.has(element.tagName) || element.properties['lang']) return undefined;
    const text = toText(element);
    // Most copy is in Latin letters alone, which tell nothing here.
    if (script === 'Latn' && !/[^\P{L}\p{Script=Latin}]/u.test(text)) return undefined;
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    const found = latin * 2 > letters ? 'en' : findLanguage(text);
    if (letters < FEWEST_LETTERS || !found || getScript(found) === script) return undefined;
    element.properties['lang'] = found;
    element.properties['dir'] = getDirection(found);
    return SKIP;
  });
};

function getScript(lang: string): string {
  const { script = '' } = toFullLanguage(lang);
  return /^(?:Hans|Hant|Jpan|Kore)$/.test(script) ? 'Hani' : script;
}
