import { getStrings } from '../../base/strings/strings.ts';
import { kinds } from '../../names/registry/registry.ts';
import type { Frame, PageLink } from './frame.ts';

/** Lists where the header of every page leads, beside the sections. */
export function listTools(lang: string): PageLink[] {
  const t = getStrings(lang);
  return [
    ...kinds.map((kind) => ({ name: t[kind], path: `/${kind}/` })),
    { name: t.archive, path: '/archive/' },
  ];
}

/**
 * Finds what the header marks as the page that the reader is on.
 *
 * @param path Address of the page; none where it has none.
 * @returns The address, if the header leads there: headers are the same on all other pages.
 */
export function findMarked(
  { sections }: Frame,
  lang: string,
  path: string | undefined,
): string | undefined {
  const paths = ['/', ...[...sections, ...listTools(lang)].map((link) => link.path)];
  return paths.find((other) => other === path);
}
