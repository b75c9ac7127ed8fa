import type { APIContext } from 'astro';
import { tellOfContents } from '../../base/renderer-state.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { getIndexFiles } from '../../site/names/get-index-files.ts';

export async function getStaticPaths() {
  const files = await getIndexFiles();
  tellOfContents([...files].map(([path, { makeText }]) => [`names/${path}`, makeText] as const));
  return [...files].map(([path, { view, makeText }]) => {
    return toStaticPath({ file: path.replace(/\.json$/, '') }, { makeText }, view);
  });
}

export function GET({ props }: APIContext<{ makeText: () => string }>) {
  return new Response(props.makeText(), { headers: { 'content-type': 'application/json' } });
}
