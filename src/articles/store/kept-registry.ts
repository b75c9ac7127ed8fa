import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDigest } from '../../base/get-digest.ts';
import { writeWhole } from '../../base/write-whole.ts';
import { findChangedSpellings, mayHaveSpelling } from '../../names/match/changed-spellings.ts';
import type { Registry } from '../../names/registry/registry.ts';
import type { Pack, PackedArticle } from './pack.ts';
import { readText } from './pack-files.ts';

/**
 * Keeps a registry beside the packs, so that a later build knows what has changed in it.
 *
 * @returns Its digest.
 */
export function storeRegistry(dir: string, registry: Registry): string {
  const text = JSON.stringify(registry);
  const digest = getDigest(text);
  const file = join(dir, `registry-${digest}.json`);
  if (!existsSync(file)) writeWhole(file, text);
  return digest;
}

/**
 * Makes the check whether the names in an article may be others by the registry than by the one that
 * its pack was made with.
 *
 * @param digest Of the registry.
 */
export function makeNamesCheck(dir: string, registry: Registry, digest: string) {
  const changed = new Map<string, string[] | undefined>();
  const getChanged = (before: string) => {
    if (changed.has(before)) return changed.get(before);
    const file = join(dir, `registry-${before}.json`);
    const keys = existsSync(file)
      ? findChangedSpellings(JSON.parse(readFileSync(file, 'utf8')), registry)
      : undefined;
    changed.set(before, keys);
    return keys;
  };
  return (article: PackedArticle, pack: Pack): boolean => {
    if (pack.registry === digest) return false;
    const keys = getChanged(pack.registry);
    const words = readText(dir, pack.texts, article.place, 'words').split(' ');
    return !keys || mayHaveSpelling(words, keys);
  };
}
