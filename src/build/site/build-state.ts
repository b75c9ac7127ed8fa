import type { Settings } from '../../settings.ts';
import type { LookedFolders } from '../publish/plan-changes.ts';
import type { Ledger, LedgerFile } from './ledger.ts';
import type { SiteFile } from './site-file.ts';

/** The state of a build: files of the last build, files that are reused, and files that are made. */
export type SiteBuild = Settings & {
  /** Digest of what every page is made of: code and settings. */
  stamp: string;
  /** Digest of what the search index is made of besides pages: code, and the version of Pagefind. */
  searchStamp: string;
  /** Files of the last build, and of years that were built separately. */
  last: Ledger;
  years: Ledger;
  ledgerFile: string;
  /** Folder of the last site, if its files can stay there; else all files are linked into a new folder. */
  target?: string;
  /** What others put into the folder of the last site, if that was looked for ahead. */
  looked?: LookedFolders;
  /** Files of the last build that are reused, by path. */
  reused: Map<string, LedgerFile>;
  /** Files that this build makes, by path. */
  made: Map<string, SiteFile>;
};
