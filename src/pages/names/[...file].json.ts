import type { APIContext } from 'astro';
import { toStaticPath } from '../../site/data/static-path.ts';
import { getIndexFiles } from '../../site/names/get-index-files.ts';

export async function getStaticPaths() {
  const files = await getIndexFiles();
  return [...files].map(([path, text]) => {
    return toStaticPath({ file: path.replace(/\.json$/, '') }, { text }, text);
  });
}

export function GET({ props }: APIContext<{ text: string | undefined }>) {
  return new Response(props.text, { headers: { 'content-type': 'application/json' } });
}
