import { gzipSync } from 'node:zlib';
import { getListPath } from '../../names/lookup/names-index.ts';
import { resolveName } from '../../names/lookup/resolve-name.ts';
import type { NameRef } from '../../names/registry/registry.ts';

/** What one query cost from an empty cache to its first ten articles. */
export type Cost = {
  query: string;
  bytes: number;
  requests: number;
  milliseconds: number;
  tier: string;
};

/**
 * Asks each query with nothing cached, up to the first page of the best entry's list.
 *
 * @param files The whole names index, text by path.
 */
export async function askCold(
  queries: readonly string[],
  files: ReadonlyMap<string, string>,
): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (const query of queries) {
    const asked: string[] = [];
    const load = async (path: string): Promise<unknown> => {
      asked.push(path);
      const text = files.get(path);
      return text === undefined ? undefined : JSON.parse(text);
    };
    const start = performance.now();
    const { tier, entries } = await resolveName(query, load);
    const [first] = entries;
    if (first?.articles) await load(getListPath(first.ref as NameRef, 1));
    const milliseconds = performance.now() - start;
    const bytes = asked.reduce(
      (sum, path) => sum + gzipSync(files.get(path) ?? '', { level: 9 }).length,
      0,
    );
    costs.push({ query, bytes, requests: asked.length, milliseconds, tier });
  }
  return costs;
}

/** Says the costs of many queries in a line: median, 95th percentile, greatest. */
export function describeCosts(what: string, costs: readonly Cost[]): string {
  const spread = (key: 'bytes' | 'requests' | 'milliseconds', digits = 0) => {
    const sorted = costs.map((cost) => cost[key]).sort((a, b) => a - b);
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    return [0.5, 0.95, 1].map((share) => at(share).toFixed(digits)).join(' / ');
  };
  const tiers = ['exact', 'close', 'none'].map(
    (tier) => `${costs.filter((cost) => cost.tier === tier).length} ${tier}`,
  );
  return `${what} (${costs.length}: ${tiers.join(', ')}), median / 95 % / most: ${spread('bytes')} bytes gzip, ${spread('requests')} requests, ${spread('milliseconds', 2)} ms without network.`;
}
