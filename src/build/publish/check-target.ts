import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from '../../settings.ts';
import { isHidden } from '../replace-folder.ts';
import { getDigestsFile } from '../site/digests.ts';
import { getChangesFile } from './tell-changes.ts';

/** A site cannot be published where it should be, and the message says why and what to do. */
export class CannotPublish extends Error {}

/** Folders of every site, by which one is known that was copied or whose cache was deleted. */
const OF_SITE = ['_astro', 'pagefind'];
/** What a new disk holds. */
const OF_DISK = 'lost+found';

/** Gives the folder that a symbolic link at the path of a site leads to, whether it is there or not yet. */
export function followLink(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return isLink ? resolve(dirname(path), readlinkSync(path)) : path;
}

/**
 * Checks that a site may replace what stands at its path, and that the lists beside it can be written: what is known
 * now need not be told when all pages are made.
 *
 * @param ledgerFile Ledger of an earlier build into this folder, which may be missing.
 * @throws CannotPublish, for example when the folder holds files that are no site; the error of the system where
 *   nothing can be written to it.
 */
export function checkTarget({ outDir }: Pick<Settings, 'outDir'>, ledgerFile: string): void {
  for (const file of [getChangesFile(outDir), getDigestsFile(outDir)]) {
    if (!isFolder(file)) continue;
    throw new CannotPublish(
      `${file} is a folder, where a build writes a list. Move or delete it, or set OUT_DIR to another folder.`,
    );
  }
  if (!existsSync(outDir)) return;
  if (!isFolder(outDir)) {
    throw new CannotPublish(
      `OUT_DIR ${outDir} is a file, not a folder. Delete it, or set OUT_DIR to a folder that is empty or not there yet.`,
    );
  }
  const names = readdirSync(outDir).filter((name) => !isHidden(name) && name !== OF_DISK);
  const isSite =
    existsSync(ledgerFile) ||
    existsSync(getDigestsFile(outDir)) ||
    OF_SITE.every((name) => isFolder(join(outDir, name)));
  if (names.length === 0 || isSite) {
    accessSync(outDir, constants.W_OK);
    return;
  }
  const some = names.slice(0, 3).join(', ') + (names.length > 3 ? ', …' : '');
  throw new CannotPublish(
    `OUT_DIR ${outDir} holds files that are no site of Newsprint (${some}), which a build would delete. Set OUT_DIR to a folder that is empty or not there yet, or delete what is in it.`,
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
