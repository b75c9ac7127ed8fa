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

/**
 * What a browser shows where it offers to install the site; `npm run screenshots` takes them. The form
 * factor is the device that each was taken for, and sizes are in pixels of CSS.
 */
export const screenshots = [
  { file: '/screenshots/phone.webp', form_factor: 'narrow', width: 360, height: 740, scale: 2 },
  { file: '/screenshots/desk.webp', form_factor: 'wide', width: 1280, height: 800, scale: 1 },
] as const;

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
    screenshots: screenshots.map(({ file, form_factor, width, height, scale }) => ({
      src: toPath(file),
      sizes: `${width * scale}x${height * scale}`,
      type: 'image/webp',
      form_factor,
      label: t.home,
    })),
    icons: icons.map(({ file, ...icon }) => ({ src: toPath(file), ...icon })),
  });
}
