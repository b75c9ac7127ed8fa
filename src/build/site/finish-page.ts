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

/**
 * Gives a rendered page its final form, and notes what later steps and builds must know of it.
 *
 * @param path Below the site’s folder: `about/index.html`.
 * @param options.base Path that the site is served under, with a slash at both ends.
 * @param options.isSearched Whether search finds the page.
 * @throws Error when the page lacks what its policy or search needs.
 */
export function finishPage(
  path: string,
  rendered: string,
  { base, isSearched }: { base: string; isSearched: boolean },
): FinishedPage {
  const needs = readPageNeeds(path, rendered);
  const html = insertPolicy(rendered, needs, path);
  const file = describePage(path, html, base);
  if (!isSearched) return { html, file };
  const searched = cutSearched(html);
  return { html, file: { ...file, searched: getDigest(searched) }, searched };
}
