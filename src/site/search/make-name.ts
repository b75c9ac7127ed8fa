import { formatDate } from '../../base/dates/format-date.ts';
import { getDirection } from '../../base/language/get-direction.ts';
import type { NameList, ResolvedName } from '../../names/lookup/names-index.ts';
import type { NativeName } from '../../names/registry/registry.ts';
import { fillWords } from './search-words.ts';

/** Words that `SearchPage.astro` passes for names: what each kind is called, and counts. */
export type NameWords = Record<
  'people' | 'places' | 'organizations' | 'signer' | 'article' | 'articles' | 'since',
  string
>;

/**
 * Makes the list item of a found name: its kind, the name, also in its native script, and who or what it is.
 *
 * @param about Only of the first name.
 */
export function makeName(
  { ref, name, native }: ResolvedName,
  base: string,
  words: NameWords,
  about?: NameList,
): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = about?.path ? base + about.path.slice(1) : toNamePath({ ref, name }, base);
  link.textContent = name;
  item.append(makeKind(getKind(ref, words)), link);
  for (const spelling of about?.native ?? (native ? [native] : [])) {
    if (spelling.name !== name) item.append(' ', makeNative(spelling));
  }
  if (about) {
    const count = document.createElement('p');
    count.className = 'kind';
    count.textContent = describeCount(about, words);
    item.append(count);
  }
  if (about?.summary) {
    const summary = document.createElement('p');
    summary.textContent = about.summary;
    item.append(summary);
  }
  return item;
}

/** Makes the content of a suggestion: the name, also in its native script, its kind, and how many articles it has. */
export function describeName(
  { ref, name, native, articles }: ResolvedName,
  words: NameWords,
): (Node | string)[] {
  const count = fillWords(articles === 1 ? words.article : words.articles, {
    count: `${articles}`,
  });
  const kind = makeKind(`${getKind(ref, words)}, ${count}`);
  return [name, ...(native ? [' ', makeNative(native)] : []), ' ', kind];
}

/** Gives the address of a name: its page, or for a signer a search for what they signed. */
export function toNamePath(
  { ref, name }: Pick<ResolvedName, 'ref' | 'name'>,
  base: string,
): string {
  return ref.startsWith('by/') ? `${base}search/?q=${encodeURIComponent(name)}` : `${base}${ref}/`;
}

function describeCount({ total, since }: NameList, words: NameWords): string {
  const count = fillWords(total === 1 ? words.article : words.articles, { count: `${total}` });
  const { lang } = document.documentElement;
  return since ? `${count}, ${fillWords(words.since, { date: formatDate(since, lang) })}` : count;
}

function getKind(ref: string, words: NameWords): string {
  const [key] = ref.split('/');
  if (key === 'by') return words.signer;
  return key === 'people' || key === 'places' ? words[key] : words.organizations;
}

function makeKind(text: string): HTMLElement {
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = text;
  return kind;
}

function makeNative({ name, lang }: NativeName): HTMLElement {
  const native = document.createElement('bdi');
  native.lang = lang;
  native.dir = getDirection(lang);
  native.textContent = name;
  return native;
}
