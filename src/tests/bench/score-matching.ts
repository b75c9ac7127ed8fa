import type { ReutersArticle } from './read-reuters.ts';

type Row = { tag: string; tagged: number; found: number; both: number };

/**
 * Compares the names found with the tags that people gave, for the most tagged of a kind.
 *
 * @param found Ids found in each article, in the order of the articles.
 * @returns A table ready to print, its totals last.
 */
export function scoreMatching(
  articles: readonly ReutersArticle[],
  kind: 'people' | 'places',
  found: readonly ReadonlySet<string>[],
  { most = 50, without = [] as string[] } = {},
): string {
  const rows = new Map<string, Row>();
  const row = (tag: string) => {
    const known = rows.get(tag) ?? { tag, tagged: 0, found: 0, both: 0 };
    rows.set(tag, known);
    return known;
  };
  articles.forEach((article, index) => {
    const tags = new Set(article[kind]);
    for (const tag of tags) {
      row(tag).tagged += 1;
      if (found[index]?.has(tag)) row(tag).both += 1;
    }
    for (const id of found[index] ?? []) row(id).found += 1;
  });
  const top = [...rows.values()]
    .filter(({ tag }) => !without.includes(tag))
    .sort((a, b) => b.tagged - a.tagged || (a.tag < b.tag ? -1 : 1))
    .slice(0, most);
  const total = { tag: `all ${top.length}`, tagged: 0, found: 0, both: 0 };
  for (const { tagged, found: count, both } of top) {
    total.tagged += tagged;
    total.found += count;
    total.both += both;
  }
  const head = ['name', 'tagged', 'found', 'both', 'precision', 'recall'];
  const lines = [...top, total].map(({ tag, tagged, found: count, both }) => [
    ...[tag, tagged, count, both].map(String),
    ...[both / count, both / tagged].map((share) => (Number.isNaN(share) ? '–' : share.toFixed(2))),
  ]);
  return [head, ...lines]
    .map(([tag = '', ...cells]) => tag.padEnd(20) + cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
}
