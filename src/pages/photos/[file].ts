import type { APIContext } from 'astro';
import type { CardDrawer } from '../../photos/card-drawer.ts';
import { listCuts, listSizes, type PhotoSize } from '../../photos/list-sizes.ts';
import { MASTHEAD, type ShareCard, toCardFile } from '../../photos/share-card.ts';
import { getSettings } from '../../settings.ts';
import { toArticleCard } from '../../site/data/article-card.ts';
import { getArchive } from '../../site/data/get-archive.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import {
  findLocator,
  formatLocator,
  type LocatorFile,
  toLocatorName,
} from '../../site/maps/locator-file.ts';

/** A picture of an article in one size, the card of a page with the picture on it, or the map of a place. */
type Props =
  | { path?: string; size: PhotoSize }
  | { path?: string; card: ShareCard }
  | { locator: LocatorFile };

export async function getStaticPaths() {
  const { year = '' } = getSettings(process.env, process.cwd());
  const archive = await getArchive();
  const articles = archive.articles.slice(0).filter(({ id }) => id.startsWith(year));
  // The names of files tell what is in them: by a digest of the picture, or of the card.
  const files = new Map<string, Props>([[toCardFile(MASTHEAD), { card: MASTHEAD }]]);
  for (const article of articles) {
    const { photo } = article;
    const path = photo && { path: photo.path };
    const sizes = photo ? [...listSizes(photo), ...listCuts(photo)] : [];
    for (const size of sizes) files.set(size.file, { ...path, size });
    const card = archive.isShared(article) ? toArticleCard(article) : undefined;
    if (card) files.set(toCardFile(card), { ...path, card });
    const locator = findLocator(article, archive.names);
    if (locator) files.set(toLocatorName(locator), { locator });
  }
  return [...files].map(([file, props]) => toStaticPath({ file }, props, file));
}

export async function GET({ props }: APIContext<Props>) {
  if ('locator' in props) return new Response(formatLocator(props.locator));
  return new Response(new Uint8Array(await makePicture(props)));
}

let drawer: CardDrawer | undefined;

/** Makes a picture by code that is loaded on demand, as most builds make none. */
async function makePicture(props: Exclude<Props, { locator: LocatorFile }>): Promise<Uint8Array> {
  if ('card' in props) {
    const { openCardDrawer } = await import('../../photos/card-drawer.ts');
    drawer ??= openCardDrawer(process.cwd());
    return drawer(props.card, props.path);
  }
  const { makePhoto } = await import('../../photos/make-photo.ts');
  return makePhoto(props.path ?? '', props.size);
}
