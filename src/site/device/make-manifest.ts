import { toPath } from '../../base/address.ts';
import { getReaderStrings } from '../../base/strings/reader-strings.ts';
import { getStrings } from '../../base/strings/strings.ts';
import { site } from '../../site.ts';

/** The first is drawn in the colours of the device, light or dark. */
const icons = [
  { file: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { file: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { file: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { file: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** Makes the manifest by which the site can be installed (w3.org/TR/appmanifest). */
export function makeManifest(): string {
  const t = getStrings(site.lang);
  const shortcuts = [
    { name: t.search, to: '/search/' },
    { name: getReaderStrings(site.lang).savedArticles, to: '/saved/' },
    { name: t.offline, to: '/offline/' },
    { name: t.archive, to: '/archive/' },
  ];
  return JSON.stringify({
    name: site.name,
    description: site.description,
    lang: site.lang,
    dir: 'auto',
    id: toPath('/'),
    start_url: toPath('/'),
    scope: toPath('/'),
    display: 'standalone',
    display_override: ['standalone', 'minimal-ui'],
    categories: ['news'],
    background_color: '#faf8f2',
    theme_color: '#faf8f2',
    shortcuts: shortcuts.map(({ name, to }) => ({ name, url: toPath(to) })),
    icons: icons.map(({ file, ...icon }) => ({ src: toPath(file), ...icon })),
  });
}
