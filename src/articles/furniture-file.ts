import { join } from 'node:path';
import { z } from 'astro/zod';
import { readEditorsFile } from '../base/editors-file.ts';
import { line } from '../base/line-schema.ts';
import type { Problem } from '../base/problem.ts';
import { foldText } from '../base/text/fold-text.ts';
import { parseYaml } from '../base/yaml/parse-yaml.ts';

const ENTRY = 'Write an entry like “- { source: The Quay Post, line: Share this story }”.';

const furnitureSchema = z.array(
  z.strictObject(
    {
      source: line('Name the publisher as articles do, like “source: The Quay Post”.'),
      line: line('Write the line as it was delivered, like “line: Share this story”.'),
      /** The line recurs and is text all the same: it is neither taken out nor proposed again. */
      keep: z.boolean('Write true or false.').default(false),
    },
    ENTRY,
  ),
  ENTRY,
);

/** A line that the texts of a source have around them, or one that an editor said is none. */
export type FurnitureEntry = z.infer<typeof furnitureSchema>[number];

/** Gives the file of a content folder that lists what its sources have around their texts. */
export const getFurnitureFile = (contentDir: string): string => join(contentDir, 'furniture.yaml');

/**
 * Reads the furniture of a content folder; a missing file lists none.
 *
 * @param root Folder that paths in messages start from.
 * @returns The entries, none if there is anything that an editor must mend, and what that is.
 */
export function readFurniture(
  contentDir: string,
  root: string,
): { furniture: FurnitureEntry[]; problems: Problem[] } {
  const { file, text, problems: unread } = readEditorsFile(getFurnitureFile(contentDir), root);
  if (unread) return { furniture: [], problems: unread };
  const { data = [], problems = [] } = parseYaml(text, furnitureSchema, { file, empty: [] });
  return { furniture: data, problems };
}

/** Groups the lines that are taken out by the folded names of their sources. */
export function groupFurniture(furniture: readonly FurnitureEntry[]): Map<string, string[]> {
  const taken = furniture.filter(({ keep }) => !keep);
  const bySource = Map.groupBy(taken, ({ source }) => foldText(source));
  return new Map([...bySource].map(([source, list]) => [source, list.map((one) => one.line)]));
}
