import type { APIContext } from 'astro';
import { makeFileKey } from '../../site/data/make-key.ts';
import { getIndexFiles } from '../../site/names/get-index-files.ts';

export async function getStaticPaths() {
  const files = await getIndexFiles();
  return [...files].map(([path, text]) => {
    return {
      params: { file: path.replace(/\.json$/, '') },
      props: { text },
      cacheKey: makeFileKey(text),
    };
  });
}

export function GET({ props }: APIContext<{ text: string }>) {
  return new Response(props.text, { headers: { 'content-type': 'application/json' } });
}
