import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Document, isSeq, parseDocument } from 'yaml';
import { getFurnitureFile } from '../articles/furniture-file.ts';
import { foldText } from '../base/text/fold-text.ts';
import { getLineKey } from '../copy/lines/line-key.ts';
import type { ProposedFurniture } from './find-furniture.ts';

const COMMENT = ` Lines that sources have around their texts; each goes out of the text, and is on the record.
 To take one back, delete it; “keep: true” says that a line is text, and is not to be proposed again.
 “…” stands for what differs behind a label, “↓” for the short lines below the head of a list.`;

/**
 * Writes the proposed furniture of a source into `furniture.yaml`, after what is there.
 *
 * @param lines The lines that are meant; all that were proposed where none is named.
 * @returns The lines that were written.
 * @throws If nothing is proposed for the source, or not a line that is named.
 */
export function acceptFurniture(
  contentDir: string,
  proposed: readonly ProposedFurniture[],
  source: string,
  lines: readonly string[] = [],
): ProposedFurniture[] {
  const own = proposed.filter((one) => foldText(one.source) === foldText(source));
  if (own.length === 0) {
    const others = [...new Set(proposed.map((one) => `“${one.source}”`))].join(', ');
    const hint = others ? `there are some of ${others}` : 'no source has any';
    throw new Error(`No lines of “${source}” are proposed as furniture: ${hint}.`);
  }
  const isMeant = (one: ProposedFurniture, line: string) =>
    getLineKey(one.line) === getLineKey(line);
  const stray = lines.find((line) => !own.some((one) => isMeant(one, line)));
  if (stray !== undefined) {
    throw new Error(
      `“${stray}” is no proposed line of “${source}”. Proposed are: ${own.map((one) => `“${one.line}”`).join(', ')}.`,
    );
  }
  const accepted =
    lines.length > 0 ? own.filter((one) => lines.some((line) => isMeant(one, line))) : own;
  const file = getFurnitureFile(contentDir);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const document = text.trim() ? parseDocument(text) : new Document([]);
  if (!text.trim()) document.commentBefore = COMMENT;
  for (const one of accepted) {
    const entry = document.createNode({ source: one.source, line: one.line });
    if (isSeq(document.contents)) document.contents.add(entry);
    else document.contents = document.createNode([entry]);
  }
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  return accepted;
}
