import { readFileSync } from 'node:fs';
import { decodeText } from '../../base/text/decode-text.ts';
import { type Authority, AuthorityError } from '../../names/authorities/authority.ts';
import { readAuthorities } from '../../names/authorities/read-authorities.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { type ImportReport, importAuthorities } from './import-authorities.ts';
import { openRegistryFiles } from './registry-files.ts';

/**
 * Writes authorities of files into the registry of a content folder, and checks that it still builds.
 *
 * @param options `confirms`: whether spellings go into the entries that an authority matches.
 * @returns What was done, to be printed.
 * @throws Error with file, line, value and what to do.
 */
export function importFiles(
  contentDir: string,
  paths: readonly string[],
  { confirms, lang }: { confirms: boolean; lang: string },
): string {
  const authorities = readAuthorityFiles(paths, lang);
  const files = openRegistryFiles(contentDir);
  const registry = loadRegistry(contentDir);
  const report = importAuthorities(authorities, registry, files, confirms);
  loadRegistry(contentDir);
  return formatImport(report, confirms);
}

/**
 * Reads files of authorities.
 *
 * @throws Error with file, line, value and what to do.
 */
export function readAuthorityFiles(paths: readonly string[], lang: string): Authority[] {
  return paths.flatMap((path) => {
    try {
      return readAuthorities(readText(path), lang);
    } catch (error) {
      if (error instanceof AuthorityError) throw new AuthorityError(`${path}: ${error.message}`);
      throw error;
    }
  });
}

function readText(path: string): string {
  const decoded = decodeText(readFileSync(path));
  if (decoded.text !== undefined) return decoded.text;
  throw new AuthorityError(
    `line ${decoded.line}: The text is not UTF-8 here; it may be ${decoded.guess}. Save the file as UTF-8.`,
  );
}

function formatImport({ added, matched, left }: ImportReport, confirms: boolean): string {
  const lines = matched.map(({ ref, authority: { name, wikidata }, spelling }) => {
    const which = wikidata ? `${name} (${wikidata})` : name;
    return confirms
      ? `${which}: its spellings are now in ${ref}.`
      : `${which} may be ${ref}, which has “${spelling}”: nothing was written. If it is, run again with --confirm.`;
  });
  const words = [...new Set(left)];
  return [
    `${added.length} entries were added.`,
    ...added.map((ref) => `  ${ref}`),
    ...lines,
    ...(words.length > 0
      ? [`Left out, as others have them or they are words: ${words.join(', ')}.`]
      : []),
  ].join('\n');
}
