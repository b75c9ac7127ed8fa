import { getDigest } from '../../base/get-digest.ts';
import type { Plain } from '../../base/plain.ts';
import { SAME_KEY } from '../../base/plan-link.ts';

/**
 * Makes one of the paths of a route, for Astro. Its key is the digest of the view, which is all that the page
 * or the feed shows: one whose key is that of the last build is reused.
 *
 * @param params The parts of its address.
 * @param props What the page makes its view of when it is rendered.
 * @param view The view; nothing where it is known to be that of the last build.
 */
export function toStaticPath<Params, Props>(params: Params, props: Props, view: Plain) {
  return {
    params,
    props,
    cacheKey: view === undefined ? SAME_KEY : getDigest(JSON.stringify(view)),
  };
}
