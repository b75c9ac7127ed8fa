/** What a `<meta>` of a page says. */
export type Meta = {
  /** As it is written, in small letters: `article:published_time`. */
  name: string;
  key: string;
  content: string;
};

/** What the first `<meta>` of a name says. */
export type ReadMeta = (name: string) => string | undefined;

/** Lists what the `<meta>` of a page say, under each of their names. */
export function listMetas(document: Document): Meta[] {
  return [...document.querySelectorAll('meta[content]')].flatMap((element) => {
    const content = element.getAttribute('content')?.replace(/\s+/gu, ' ').trim() ?? '';
    return ['property', 'name', 'itemprop'].flatMap((attribute) => {
      const name = element.getAttribute(attribute)?.toLowerCase() ?? '';
      return name && content ? [{ name, key: toMetaKey(name), content }] : [];
    });
  });
}

/** Makes a way to read the first of each name. */
export function makeMetaReader(metas: readonly Meta[]): ReadMeta {
  const found = new Map(metas.toReversed().map(({ key, content }) => [key, content]));
  return (name) => found.get(toMetaKey(name));
}

/** Systems write one name with different signs: `article:published_time`, `article:published:time`. */
export function toMetaKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
