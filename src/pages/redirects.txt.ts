import { toArticleAddress, toPath } from '../base/address.ts';
import { formatRedirects } from '../build/hosts/redirects.ts';
import { getArchive } from '../site/data/get-archive.ts';

/** For the build's last step, which makes pages and `_redirects` of it; it is not published. */
export async function GET() {
  const { articles, withdrawn, names } = await getArchive();
  const moved = [
    ...articles.slice(0).map(({ front, path }) => ({ path, redirects: front.redirects })),
    ...withdrawn.map(({ id, redirects }) => ({ path: toArticleAddress(id), redirects })),
    ...[...names.values()].map(({ entry, path }) => ({ path, redirects: entry.redirects ?? [] })),
  ];
  const redirects = moved.flatMap(({ path, redirects: own }) =>
    own.map((from) => ({ from, to: toPath(path) })),
  );
  return new Response(formatRedirects(redirects, false));
}
