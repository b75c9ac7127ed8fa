import { toPath } from '../base/address.ts';
import { formatRedirects } from '../build/hosts/redirects.ts';
import { getArchive } from '../site/data/get-archive.ts';

/** For the build's last step, which makes pages and `_redirects` of it; it is not published. */
export async function GET() {
  const { articles } = await getArchive();
  const redirects = articles
    .slice(0)
    .flatMap(({ front, path }) => front.redirects.map((from) => ({ from, to: toPath(path) })));
  return new Response(formatRedirects(redirects));
}
