import { toArticleAddress } from '../../base/address.ts';
import type { Problem } from '../../base/problem.ts';
import { slugify } from '../../base/text/slugify.ts';
import type { PlacedFront, WithdrawnArticle } from '../read-front-matter.ts';
import { findLine } from './find-line.ts';

/**
 * Finds what no article shows on its own: two files for one address, and two spellings of a section.
 *
 * @returns One problem for each article that comes too late, in the order of the articles.
 */
export function findClashes(manuscripts: readonly (PlacedFront | WithdrawnArticle)[]): Problem[] {
  const addresses = new Map<string, string>();
  const sections = new Map<string, { file: string; section: string }>();
  const keys = new Map<string, string>();
  return manuscripts.flatMap((manuscript) => {
    const { id, file } = manuscript;
    const problems: Problem[] = [];
    const twin = addresses.get(id);
    if (twin) {
      const isAlike = file !== twin && file.normalize('NFC') === twin.normalize('NFC');
      const why = isAlike
        ? ', whose name differs in the form of its accents alone. Take one of the two files away.'
        : '. Rename one of the two files.';
      const what = `The address ${toArticleAddress(id)} is taken by ${twin}${why}`;
      problems.push({ file, line: 1, what });
    } else addresses.set(id, file);
    if (!('front' in manuscript)) return problems;

    const { section } = manuscript.front;
    const key = keys.get(section) ?? slugify(section);
    keys.set(section, key);
    const first = sections.get(key);
    if (first && first.section !== section) {
      const what = `The section “${section}” has the address of “${first.section}” (${first.file}). Write both alike.`;
      problems.push({ file, line: findLine(file, 'section:'), what });
    } else if (!first) sections.set(key, { file, section });
    return problems;
  });
}
