import { toArticleAddress } from '../base/address.ts';
import type { Problem } from '../base/problem.ts';
import { slugify } from '../base/slugify.ts';
import type { PlacedFront } from './read-front-matter.ts';

/**
 * Finds what no article shows on its own: two files for one address, and two spellings of a section.
 *
 * @returns One problem for each article that comes too late, in the order of the articles.
 */
export function findClashes(manuscripts: readonly PlacedFront[]): Problem[] {
  const addresses = new Map<string, PlacedFront>();
  const sections = new Map<string, PlacedFront>();
  return manuscripts.flatMap((manuscript) => {
    const { id, file, front } = manuscript;
    const problems: Problem[] = [];
    const twin = addresses.get(id);
    if (twin) {
      const what = `The address ${toArticleAddress(id)} is taken by ${twin.file}. Rename one of the two files.`;
      problems.push({ file, line: 1, what });
    } else addresses.set(id, manuscript);

    const key = slugify(front.section);
    const first = sections.get(key);
    if (first && first.front.section !== front.section) {
      const what = `The section “${front.section}” has the address of “${first.front.section}” (${first.file}). Write both alike.`;
      problems.push({ file, line: 1, what });
    } else if (!first) sections.set(key, manuscript);
    return problems;
  });
}
