import { toArticleAddress, toPath } from '../base/address.ts';
import { formatRedirects } from '../build/hosts/redirects.ts';
import { getArticles, getWithdrawn } from '../site/data/get-articles.ts';
import { getNames } from '../site/data/get-names.ts';

/** For the build's last step, which makes pages and `_redirects` of it; it is not published. */
export async function GET() {
  const moved = [
    ...(await getArticles()).map(({ front, path }) => ({ path, redirects: front.redirects })),
    ...(await getWithdrawn()).map(({ id, redirects }) => ({
      path: toArticleAddress(id),
      redirects,
    })),
    ...[...(await getNames()).values()].map(({ entry, path }) => {
      return { path, redirects: entry.redirects ?? [] };
    }),
  ];
  const redirects = moved.flatMap(({ path, redirects: own }) =>
    own.map((from) => ({ from, to: toPath(path) })),
  );
  return new Response(formatRedirects(redirects, false));
}
