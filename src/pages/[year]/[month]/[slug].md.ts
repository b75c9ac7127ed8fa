import type { APIContext } from 'astro';
import { makeToUrl } from '../../../base/address.ts';
import { getUnaffected } from '../../../site/data/get-affected.ts';
import { getArchive } from '../../../site/data/get-archive.ts';
import { toStaticPath } from '../../../site/data/static-path.ts';
import { toTextView } from '../../../site/datasets/text-view.ts';

export async function getStaticPaths() {
  const { isSameArticle } = await getUnaffected();
  const archive = await getArchive();
  const articles = archive.hasTexts ? archive.articles.slice(0) : [];
  return articles.map((article) => {
    const [year, month, slug] = article.id.split('/');
    const view = isSameArticle(article) ? undefined : toTextView(article);
    return toStaticPath({ year, month, slug }, { id: article.id }, view);
  });
}

export async function GET({ props, site }: APIContext<{ id: string }>) {
  const archive = await getArchive();
  const article = archive.getArticle(props.id);
  if (!article) return new Response(null, { status: 404 });
  // Loaded on demand, as most sites have no such files.
  const { makeText } = await import('../../../site/datasets/make-text.ts');
  const url = makeToUrl(site)(article.path);
  return new Response(makeText(toTextView(article), url, archive.readHtml(article.id)));
}
