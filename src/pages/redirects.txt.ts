import { getArticles } from '../article/get-articles.ts';
import { toPath } from '../lib/to-path.ts';
import { formatRedirects } from '../publish/redirects.ts';

/** For the build's last step, which makes pages and `_redirects` of it; it is not published. */
export async function GET() {
  const redirects = (await getArticles()).flatMap(({ front, path }) =>
    front.redirects.map((from) => ({ from, to: toPath(path) })),
  );
  return new Response(formatRedirects(redirects));
}
