import type { APIContext } from 'astro';
import { listSizes, type PhotoSize } from '../../photos/list-sizes.ts';
import { makePhoto } from '../../photos/make-photo.ts';
import { getSettings } from '../../settings.ts';
import { getArchive } from '../../site/data/get-archive.ts';
import { toStaticPath } from '../../site/data/static-path.ts';

export async function getStaticPaths() {
  const { year = '' } = getSettings(process.env, process.cwd());
  const { articles } = await getArchive();
  const photos = articles
    .slice(0)
    .flatMap(({ id, photo }) => (id.startsWith(year) && photo ? [photo] : []));
  const known = new Map(photos.map((photo) => [photo.key, photo]));
  return [...known.values()].flatMap((photo) =>
    // The name of its file holds a digest of the picture.
    listSizes(photo).map((size) =>
      toStaticPath({ file: size.file }, { path: photo.path, size }, size.file),
    ),
  );
}

export async function GET({ props }: APIContext<{ path: string; size: PhotoSize }>) {
  return new Response(new Uint8Array(await makePhoto(props.path, props.size)));
}
