/** Where an article lives on the site, as its file's place says. */
export type ArticlePath = { id: string; year: string; month: string; slug: string };

const SHAPE = /^articles\/(?<year>\d{4})\/(?<month>0[1-9]|1[0-2])\/(?:.+\/)?(?<slug>[^/]+)\.md$/;
const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/**
 * Reads the address of an article from the place of its file; deeper folders may sort the files of
 * a month, and are not part of the address.
 *
 * @param path Path below the content folder: `articles/2024/09/talks-open.md`.
 * @returns The article's path, or a sentence that says what is wrong with the place.
 */
export function parseArticlePath(path: string): ArticlePath | string {
  const { year, month, slug } = SHAPE.exec(path)?.groups ?? {};
  if (!year || !month || !slug) {
    return 'The file is not in a folder of a year and a month. Move it to articles/<year>/<month>/, like articles/2024/09/.';
  }
  const name = slug.normalize('NFC');
  if (!SLUG.test(name)) {
    return `The slug “${name}” is not made of lower-case letters and digits with single hyphens. Rename the file like talks-open-in-geneva.md.`;
  }
  return { id: `${year}/${month}/${name}`, year, month, slug: name };
}
