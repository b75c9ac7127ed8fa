import { makePagePolicy } from '../hosts/headers.ts';
import type { PageNeeds } from './page-needs.ts';

/** A policy holds for what comes after it, so it stands right after the charset. */
const CHARSET = /<head>\s*<meta charset="?utf-8"?\s*\/?>/;

/**
 * Puts a page's policy into its HTML, for hosts that send no headers of ours, like GitHub Pages.
 *
 * @param file The page's file, for the message.
 * @throws Error when the page does not begin its head with `<meta charset="utf-8">`.
 */
export function insertPolicy(html: string, needs: PageNeeds, file: string): string {
  if (!CHARSET.test(html)) {
    throw new Error(
      `${file} does not begin its head with <meta charset="utf-8">. Let the page use src/site/layout/Page.astro.`,
    );
  }
  const policy = makePagePolicy(needs);
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
