import { definePhraseRule } from './define-phrase-rule.ts';

/**
 * Takes out what is left of things that a page embeds: posts, players, adverts. The signature of a
 * quoted post (`— Name (@name)`) stays, as it says who spoke.
 */
export const remarkDropEmbedLabel = definePhraseRule('embed-label', [
  /^view this post on (?:instagram|x|twitter|facebook|tiktok|threads|bluesky)[.…]?$/i,
  /^a post shared by [^“”"]{2,80}$/i,
  /^(?:https?:\/\/)?(?:pic\.(?:twitter|x)\.com|t\.co)\/\w+$/i,
  /^[-–—[( ]*(?:advertisement|advertising|sponsored content)[-–—\]) ]*$/i,
  /^(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video))?[.…]?$/i,
  /^(?:play|watch) video$/i,
  /^(?:loading|please wait)\s?(?:\.\.\.|…)$/i,
  /^this (?:content|video) is (?:not|currently not|no longer) available[^“”"]{0,60}$/i,
  /^عرض هذا المنشور (?:على|في) (?:إنستغرام|انستغرام|Instagram|إكس|تويتر)$/u,
]);
