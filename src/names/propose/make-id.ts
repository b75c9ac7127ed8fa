import { slugify } from '../../base/text/slugify.ts';
import { fold } from '../spelling/fold.ts';
import { toLatin } from '../spelling/to-latin.ts';

/**
 * Makes an id that is free, and takes it: `José Ruiz` → `jose-ruiz`, or `jose-ruiz-2` where that is taken.
 *
 * @param taken Ids that there are; the new one is added.
 */
export function makeId(name: string, taken: Set<string>): string {
  const latin = fold(name)
    .split(/\s+/)
    .map((word) => toLatin(word) ?? word);
  const slug =
    slugify(latin.join(' '))
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-|-$/g, '') || 'name';
  let id = slug;
  for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}
