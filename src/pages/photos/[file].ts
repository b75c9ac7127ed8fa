import type { APIContext } from 'astro';
import { listSizes, type PhotoSize } from '../../photos/list-sizes.ts';
import { makePhoto } from '../../photos/make-photo.ts';
import { getSettings } from '../../settings.ts';
import { getArticles } from '../../site/data/get-articles.ts';

export async function getStaticPaths() {
  const { year = '' } = getSettings(process.env, process.cwd());
  const articles = (await getArticles()).filter(({ id }) => id.startsWith(year));
  const photos = articles.flatMap(({ photo }) => photo ?? []);
  const known = new Map(photos.map((photo) => [photo.key, photo]));
  return [...known.values()].flatMap((photo) =>
    listSizes(photo).map((size) => ({
      params: { file: size.file },
      props: { path: photo.path, size },
      // Its name holds a digest of the picture.
      cacheKey: size.file,
    })),
  );
}

export async function GET({ props }: APIContext<{ path: string; size: PhotoSize }>) {
  return new Response(new Uint8Array(await makePhoto(props.path, props.size)));
}
