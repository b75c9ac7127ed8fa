import { getDirection } from '../../base/get-direction.ts';
import type { NameList, ResolvedName } from '../../names/lookup/names-index.ts';

/** Words that a result needs, as `SearchPage.astro` gives them. */
export type NameWords = Record<'people' | 'places' | 'organizations', string>;

/**
 * Makes a list item of a found name: what kind it is, the name with its own script, who or what it
 * is.
 *
 * @param about Of the first name alone.
 */
export function makeName(
  { ref, name }: ResolvedName,
  base: string,
  words: NameWords,
  about?: NameList,
): HTMLLIElement {
  const item = document.createElement('li');
  const kind = document.createElement('span');
  kind.className = 'kind';
  const key = ref.split('/')[0];
  kind.textContent = key === 'people' || key === 'places' ? words[key] : words.organizations;
  const link = document.createElement('a');
  link.href = `${base}${ref}/`;
  link.textContent = name;
  item.append(kind, link);
  for (const { name: spelling, lang } of about?.native ?? []) {
    if (spelling === name) continue;
    const native = document.createElement('bdi');
    native.lang = lang;
    native.dir = getDirection(lang);
    native.textContent = spelling;
    item.append(' ', native);
  }
  if (about?.summary) {
    const summary = document.createElement('p');
    summary.textContent = about.summary;
    item.append(summary);
  }
  return item;
}
