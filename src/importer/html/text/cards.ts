import { toLine } from '../element-text.ts';

/** Hosts whose frames show something of the story; others are adverts and counters. */
const HOSTS: [RegExp, string][] = [
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, 'YouTube'],
  [/(?:^|\.)vimeo\.com$/, 'Vimeo'],
  [/(?:^|\.)dailymotion\.com$/, 'Dailymotion'],
  [/(?:^|\.)(?:twitter|x)\.com$/, 'X'],
  [/(?:^|\.)facebook\.com$/, 'Facebook'],
  [/(?:^|\.)instagram\.com$/, 'Instagram'],
  [/(?:^|\.)tiktok\.com$/, 'TikTok'],
  [/(?:^|\.)soundcloud\.com$/, 'SoundCloud'],
  [/(?:^|\.)spotify\.com$/, 'Spotify'],
  [/(?:^|\.)datawrapper\.(?:de|dwcdn\.net)$|(?:^|\.)dwcdn\.net$/, 'Datawrapper'],
  [/(?:^|\.)flourish\.studio$/, 'Flourish'],
  [/(?:^|\.)(?:google\.[a-z.]+|openstreetmap\.org)$/, 'Map'],
];

/**
 * Replaces each video, post or map that a page embeds by a card with its title and host, linked, as nothing
 * of another host is ever loaded. Other frames are adverts, and are removed.
 *
 * `<iframe src="https://www.youtube.com/embed/x" title="The lamp is lit">` →
 * `<p><a href="https://www.youtube.com/watch?v=x">The lamp is lit (YouTube)</a></p>`
 *
 * @param document The page; it is changed.
 * @param base Address that relative ones start from.
 */
export function markCards(document: Document, base?: string): void {
  for (const post of document.querySelectorAll('blockquote[class]')) {
    if (!/\b(?:twitter|instagram|tiktok|bluesky|mastodon|fb)-/.test(post.className)) continue;
    // Without the class, by which a page’s furniture is told, it is a quote.
    post.removeAttribute('class');
    for (
      let holder = post.parentElement;
      holder && isWrapper(holder, post);
      holder = post.parentElement
    ) {
      holder.replaceWith(post);
    }
  }
  for (const frame of document.querySelectorAll(
    'iframe, video, audio, amp-youtube, object, embed',
  )) {
    const card = readCard(frame, base);
    if (!card || frame.closest('aside, footer, nav, [class*="related" i]')) {
      frame.remove();
      continue;
    }
    const link = document.createElement('a');
    link.setAttribute('href', card.href);
    link.textContent = `${card.title} (${card.host})`;
    const paragraph = document.createElement('p');
    paragraph.setAttribute('data-card', '');
    paragraph.append(link);
    frame.replaceWith(paragraph);
  }
}

/** Holds nothing beside an element but scripts. */
function isWrapper(holder: Element, element: Element): boolean {
  return (
    /^(?:div|span|section)$/.test(holder.localName) &&
    [...holder.children].every((child) => child === element || child.localName === 'script') &&
    toLine(holder) === toLine(element)
  );
}

function readCard(
  frame: Element,
  base = 'https://unknown.invalid',
): { title: string; host: string; href: string } | undefined {
  const id = frame.getAttribute('data-videoid');
  const written = id
    ? `https://www.youtube.com/watch?v=${id}`
    : (frame.getAttribute('src') ??
      frame.getAttribute('data-src') ??
      frame.querySelector('source')?.getAttribute('src'));
  const url = written ? URL.parse(written, base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === 'unknown.invalid')
    return undefined;
  const isMediaElement = /^(?:video|audio)$/.test(frame.localName);
  const host = HOSTS.find(([pattern]) => pattern.test(url.hostname))?.[1];
  if (!host && !isMediaElement) return undefined;
  if (host === 'Map' && !/map/i.test(url.href)) return undefined;
  const video = /^\/embed\/([\w-]{6,20})/.exec(url.pathname)?.[1];
  const href = host === 'YouTube' && video ? `https://www.youtube.com/watch?v=${video}` : url.href;
  const title = (frame.getAttribute('title') ?? toLine(frame)).replace(/\s+/gu, ' ').trim();
  const fallback = frame.localName === 'audio' ? 'Audio' : host === 'Map' ? 'Map' : 'Video';
  return {
    title: title && title.length <= 160 ? title : fallback,
    host: host ?? url.hostname,
    href,
  };
}
