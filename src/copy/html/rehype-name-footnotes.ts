import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { toInterfaceAttributes } from '../../base/strings/interface-language.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { walkElements } from '../../base/text/walk-html.ts';
import { ID_PREFIX } from './rehype-prefix-fragments.ts';

/**
 * Names the footnotes, and the ways back from them, in the language of the article, or marks the English that
 * stands in for it: in Arabic `<h2 id="text-footnote-label">Footnotes</h2>` → `…>حواشٍ</h2>`, in French
 * `<h2 … lang="en">Footnotes</h2>`
 */
export const rehypeNameFootnotes: Plugin<[], Root> = () => (root, file) => {
  const { lang = 'en' } = file.data;
  const t = getStrings(lang);
  const spoken = toInterfaceAttributes(lang).lang;
  walkElements(root, (element) => {
    const { id, dataFootnoteBackref, ariaLabel } = element.properties;
    if (id === `${ID_PREFIX}footnote-label`) {
      element.children = [{ type: 'text', value: t.footnotes }];
    } else if (dataFootnoteBackref !== undefined) {
      const number = /[\d-]+$/.exec(String(ariaLabel))?.[0] ?? '';
      element.properties['ariaLabel'] = t.backToText(number);
    } else return undefined;
    if (spoken) element.properties['lang'] = spoken;
    return undefined;
  });
};
