import { toBylineAddress } from '../../base/list-address.ts';
import { foldText } from '../../base/text/fold-text.ts';
import { getRef, getSpellings, type NameEntry } from '../../names/registry/registry.ts';
import type { Article } from './get-articles.ts';
import { getShownFacts } from './get-shown-facts.ts';
import type { List } from './group-articles.ts';

/** Who signed articles: a reporter of the registry, or a byline or an agency that it does not know. */
export type Signer = List & {
  /** Address of its page; that of the list is below it where the registry knows it. */
  page: string;
  entry?: NameEntry;
};

/** Who signed the articles of a site. */
export type Signers = {
  /** In the order of their addresses. */
  list: readonly Signer[];
  /** Finds who is meant by a byline, in any spelling. */
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
      paths.set(name, entry ? `/${getRef(entry)}/signed/` : toBylineAddress(name));
    }
    return paths.get(name);
  };
  const signers = new Map<string, Omit<Signer, 'articles'> & { articles: Article[] }>();
  for (const article of articles) {
    const { byline, agencies } = getShownFacts(article);
    for (const name of [...byline, ...agencies]) {
      const path = toPath(name);
      if (!path) continue;
      const known = signers.get(path);
      if (known) {
        // Names in capitals are a habit of one page, and not how they are written.
        if (!known.entry && isInCapitals(known.name) && !isInCapitals(name)) known.name = name;
        if (known.articles.at(-1) !== article) known.articles.push(article);
        continue;
      }
      const entry = reporters.get(foldText(name));
      const page = entry ? `/${getRef(entry)}/` : path;
      const own = { name: entry?.name ?? name, path, page, articles: [article] };
      signers.set(path, entry ? { ...own, entry } : own);
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
