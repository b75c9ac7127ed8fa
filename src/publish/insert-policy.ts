import { makePagePolicy } from './headers.ts';
import type { PageNeeds } from './page-needs.ts';

/** A policy holds for what comes after it, so it stands right after the charset. */
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/;

/**
 * Puts a page's policy into its HTML, for hosts that send no headers of ours, like GitHub Pages.
 *
 * @param file The page's file, for the message.
 * @throws Error when the page has no `<meta charset="utf-8">`, or a policy already.
 */
export function insertPolicy(html: string, needs: PageNeeds, file: string): string {
  if (!CHARSET.test(html) || html.includes('http-equiv="content-security-policy"')) {
    throw new Error(
      `${file} has no <meta charset="utf-8">, or has a policy already. Let the page use src/layout/Page.astro.`,
    );
  }
  const policy = makePagePolicy(needs);
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}
