import { parseHTML } from 'linkedom';

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/**
 * Reads a title or a name of a feed, which may be text or HTML: entities are resolved, tags of HTML are
 * removed, and any other `<` stays.
 *
 * `Talks &#8216;open&#8217; <em>again</em>` → `Talks ‘open’ again`
 */
export function htmlToLine(written: string): string {
  const hasMarkup =
    /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);|<\/?(?:a|b|i|em|strong|span|cite|small|p|br|sub|sup)\b[^>]*>/i;
  let text = written;
  if (hasMarkup.test(written)) {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    document.body.innerHTML = written.replace(
      /<(?!\/?(?:a|b|i|em|strong|span|cite|small|p|br|sub|sup)\b)/gi,
      '&lt;',
    );
    text = document.body.textContent ?? '';
  }
  const line = text.replace(/\s+/gu, ' ').trim();
  // Some systems write entities twice: `&amp;mdash;`.
  return line !== written && ENTITY.test(line) ? htmlToLine(line) : line;
}
