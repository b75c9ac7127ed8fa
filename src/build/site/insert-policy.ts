import { makePagePolicy, STYLE_NONCE } from '../hosts/headers.ts';
import { listHeadElements, type PageNeeds } from './page-needs.ts';

/** A policy applies to what follows it, so it is inserted right after the charset. */
const CHARSET = /<head>\s*<meta charset="?utf-8"?\s*\/?>/;

/**
 * Inserts a page's policy into its HTML, and adds the nonce of the policy that servers send to the styles of its head.
 *
 * `<meta charset="utf-8"><style>` → `<meta charset="utf-8"><meta http-equiv="content-security-policy" …><style nonce=newsprint>`
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
  return markStyles(html).replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/** Adds the nonce to the styles of the head; the body contains copy, whose styles get none. */
function markStyles(html: string): string {
  const parts: string[] = [];
  let end = 0;
  for (const { name, from } of listHeadElements(html)) {
    if (name !== 'style') continue;
    const start = from + '<style'.length;
    parts.push(html.slice(end, start), ` nonce=${STYLE_NONCE}`);
    end = start;
  }
  return parts.join('') + html.slice(end);
}
