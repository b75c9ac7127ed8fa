import type { Settings } from '../../settings.ts';
import type { Ledger, LedgerFile } from './ledger.ts';
import type { SiteFile } from './site-file.ts';

/** A build under way: what it takes over from the last one, and what it has made itself. */
export type SiteBuild = Settings & {
  /** Digest of what goes into every page: code and settings. */
  stamp: string;
  /** Digest of what else than pages goes into the index of search: the version of Pagefind. */
  searchStamp: string;
  /** What the last build left, and the years that were built on their own. */
  last: Ledger;
  years: Ledger;
  ledgerFile: string;
  /** Folder of the last site, if what it has stays there; else all is laid into that of the new one. */
  target?: string;
  /** Files taken over, by path. */
  reused: Map<string, LedgerFile>;
  /** Files made anew, by path. */
  made: Map<string, SiteFile>;
};
