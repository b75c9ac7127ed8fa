import type { APIContext } from 'astro';
import { getArchive } from '../../../../site/data/get-archive.ts';
import type { Signer } from '../../../../site/data/signers.ts';
import { toStaticPath } from '../../../../site/data/static-path.ts';
import { toSignerFeedView } from '../../../../site/feeds/feed-view.ts';
import { makeJsonFeed } from '../../../../site/feeds/make-json-feed.ts';

export async function getStaticPaths() {
  const { signers } = await getArchive();
  return signers.list.flatMap((signer) => {
    if (!signer.entry) return [];
    const { kind, id } = signer.entry;
    const params = { kind, id };
    return toStaticPath(params, { signer }, toSignerFeedView(signer));
  });
}

export async function GET({ props, site: origin }: APIContext<{ signer: Signer }>) {
  const { readHtml } = await getArchive();
  return makeJsonFeed({ view: toSignerFeedView(props.signer), readHtml, origin });
}
