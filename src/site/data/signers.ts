import { toBylineAddress, toSignedAddress } from '../../base/list-address.ts';
import { foldText } from '../../base/text/fold-text.ts';
import { getRef, getSpellings, type NameEntry } from '../../names/registry/registry.ts';
import type { Article } from './get-articles.ts';
import type { List } from './group-articles.ts';

/** Who signed articles: a reporter of the registry, or a byline or an agency that is not in it. */
export type Signer = List & {
  /** Address of its page; the list has another address, below it, if the registry has an entry. */
  page: string;
  entry?: NameEntry;
};

/** Who signed the articles of a site. */
export type Signers = {
  /** By address. */
  list: readonly Signer[];
  /** Finds the signer of a byline, in any spelling. */
  find: (name: string) => Signer | undefined;
};

/** Lists who signed articles, each with what it signed, latest first. */
export function listSigners(articles: readonly Article[], entries: readonly NameEntry[]): Signers {
  const reporters = new Map<string, NameEntry>();
  for (const entry of entries) {
    if (!entry.reporter) continue;
    for (const spelling of getSpellings(entry)) reporters.set(foldText(spelling), entry);
  }
  const paths = new Map<string, string | undefined>();
  const toPath = (name: string) => {
    if (!paths.has(name)) {
      const entry = reporters.get(foldText(name));
      paths.set(name, entry ? toSignedAddress(getRef(entry)) : toBylineAddress(name));
    }
    return paths.get(name);
  };
  const signers = new Map<string, Omit<Signer, 'articles'> & { articles: Article[] }>();
  for (const article of articles) {
    const { byline, agencies } = article.outline;
    for (const name of [...byline, ...agencies]) {
      const path = toPath(name);
      if (!path) continue;
      const signer = signers.get(path);
      if (signer) {
        // Capitals are the style of a source, not the spelling of the name.
        if (!signer.entry && isInCapitals(signer.name) && !isInCapitals(name)) signer.name = name;
        if (signer.articles.at(-1) !== article) signer.articles.push(article);
        continue;
      }
      const entry = reporters.get(foldText(name));
      const page = entry ? `/${getRef(entry)}/` : path;
      const made = { name: entry?.name ?? name, path, page, articles: [article] };
      signers.set(path, entry ? { ...made, entry } : made);
    }
  }
  return {
    list: [...signers.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    find: (name) => signers.get(toPath(name) ?? ''),
  };
}

function isInCapitals(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase();
}
