import { getDigest } from '../../base/get-digest.ts';
import { cutSearched } from '../search/cut-searched.ts';
import { insertPolicy } from './insert-policy.ts';
import { readPageNeeds } from './page-needs.ts';
import { describePage, type SiteFile } from './site-file.ts';

/** A page as readers get it. */
export type FinishedPage = {
  html: string;
  file: SiteFile;
  /** What is searched of it; only articles are. */
  searched?: string;
};

type FinishOptions = {
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
  /** Search finds the page. */
  isSearched: boolean;
  /** Takes out of a page what is of no use there. */
  slim: (html: string) => string;
};

/**
 * Gives a rendered page its final form, and notes what later steps and builds must know of it.
 *
 * @param path Below the site’s folder: `about/index.html`.
 * @throws Error when the page lacks what its policy or search needs.
 */
export function finishPage(
  path: string,
  rendered: string,
  { base, isSearched, slim }: FinishOptions,
): FinishedPage {
  const slimmed = slim(rendered);
  const html = insertPolicy(slimmed, readPageNeeds(path, slimmed), path);
  const file = describePage(path, html, base);
  if (!isSearched) return { html, file };
  const searched = cutSearched(html);
  return { html, file: { ...file, searched: getDigest(searched) }, searched };
}
