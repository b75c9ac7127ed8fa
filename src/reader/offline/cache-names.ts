/** All caches of the site on a device begin with this. */
export const CACHE_PREFIX = 'newsprint-';
/** Pages that were visited; the worker keeps the latest. */
export const VISITED = 'newsprint-visited';
/** Pages of saved articles. */
export const SAVED = 'newsprint-saved';
/** Pictures and fonts of pages that were visited. */
export const PICTURES = 'newsprint-pictures';
/** Scripts of earlier versions, for pages that were kept with them. */
export const EARLIER = 'newsprint-earlier';
/** What every version of the worker keeps, its version added. */
export const SHELL = 'newsprint-shell-';
/** Editions taken along, the version of the site added. */
export const DOWNLOADED = 'newsprint-taken-';
/** Path below the base that a cache of taken editions holds once it is whole. */
export const WHOLE = '/offline/whole';
