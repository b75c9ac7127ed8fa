import { toPath } from '../../base/address.ts';
import { site } from '../../site.ts';

const icons = [
  { file: 'icon-192.png', sizes: '192x192', purpose: 'any' },
  { file: 'icon-512.png', sizes: '512x512', purpose: 'any' },
  { file: 'maskable-512.png', sizes: '512x512', purpose: 'maskable' },
];

/** Makes the manifest by which the site can be installed (w3.org/TR/appmanifest). */
export function makeManifest(): string {
  return JSON.stringify({
    name: site.name,
    description: site.description,
    lang: site.lang,
    id: toPath('/'),
    start_url: toPath('/'),
    scope: toPath('/'),
    display: 'standalone',
    background_color: '#faf8f2',
    theme_color: '#faf8f2',
    icons: icons.map(({ file, ...icon }) => ({
      src: toPath(`/icons/${file}`),
      type: 'image/png',
      ...icon,
    })),
  });
}
