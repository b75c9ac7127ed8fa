import GithubSlugger from 'github-slugger';

/**
 * Makes the part of an address that stands for a name: `Arab World` → `arab-world`.
 *
 * @returns Letters of any script, digits and hyphens.
 */
export function slugify(name: string): string {
  const slug = new GithubSlugger().slug(name.normalize('NFC'));
  return slug.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}
