import { runWorker } from './worker.ts';
import { getWorkerScope } from './worker-scope.ts';

/** The build puts these in: hash of the shell, its addresses, path of the site. */
declare const VERSION: string;
declare const FILES: string[];
declare const BASE: string;
/** Addresses of articles that were withdrawn, below the base. */
declare const GONE: string[];

runWorker(getWorkerScope(), { version: VERSION, files: FILES, base: BASE, gone: GONE });
