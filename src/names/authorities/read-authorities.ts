import { type Authority, AuthorityError } from './authority.ts';
import { readTable } from './read-table.ts';
import { readWikidata } from './read-wikidata.ts';

/**
 * Reads a file of authorities, whatever it is: entities of Wikidata as JSON, whole or one a line, or a table.
 *
 * @param lang Language of the site.
 * @throws AuthorityError with what is wrong and what to do.
 */
export function readAuthorities(text: string, lang: string): Authority[] {
  const source = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(source)) return readTable(text);
  return readWikidata(parseJson(source), lang);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const lines = source.split('\n').map((line) => line.trim().replace(/,$/, ''));
    const isLines = lines.length > 1 && lines.every((line) => line === '' || /^\{.*\}$/.test(line));
    if (isLines) return lines.filter(Boolean).map((line): unknown => JSON.parse(line));
    const why = error instanceof Error ? error.message : String(error);
    throw new AuthorityError(`The file is no JSON: ${why}. Fetch it again.`);
  }
}
