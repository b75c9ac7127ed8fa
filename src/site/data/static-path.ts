import { getDigest } from '../../base/get-digest.ts';
import type { Plain } from '../../base/plain.ts';
import { SAME_KEY } from '../../base/plan-link.ts';

/**
 * Makes a path of a route, for Astro. The cache key is the digest of the view, which is all that the page or the feed
 * shows: a page whose key has not changed since the last build is reused.
 *
 * @param params The parts of the address.
 * @param props What the page makes its view of when it is rendered.
 * @param view The view; nothing if it is unchanged since the last build.
 */
export function toStaticPath<Params, Props>(params: Params, props: Props, view: Plain) {
  return {
    params,
    props,
    cacheKey: view === undefined ? SAME_KEY : getDigest(JSON.stringify(view)),
  };
}
