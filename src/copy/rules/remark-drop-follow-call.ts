import { definePhraseRule } from './define-phrase-rule.ts';

const NETWORK =
  '(?:twitter|x|facebook|instagram|youtube|tiktok|linkedin|telegram|whatsapp|threads|bluesky|mastodon|google news|snapchat|social media)';
const NETWORKS = `${NETWORK}(?:(?:,| and|, and| &| or) ${NETWORK})*`;

/** Takes out calls to follow a publisher elsewhere; a network must be named, or the publisher be “us”. */
export const remarkDropFollowCall = definePhraseRule('follow-call', [
  new RegExp(`^(?:follow|find|like|join|watch) us on ${NETWORKS}[.!:]?$`, 'i'),
  new RegExp(
    String.raw`^follow (?:@\w+|our \w+(?: \w+)?|[\w’' .-]{2,30}) on ${NETWORKS}(?: (?:at )?@\w+)?[.!:]?$`,
    'i',
  ),
  /^(?:follow|contact) us(?: here)?[.!:]?$/i,
  new RegExp(
    String.raw`^(?:subscribe to|join) (?:our|the) (?:official )?${NETWORK} (?:channel|group|page)\b[^“”",]{0,60}$`,
    'i',
  ),
  /^download (?:our|the) (?:free )?(?:news )?app\b[^“”",]{0,60}$/i,
  /^تابعوا [«"][^«»"]{2,40}[»"] (?:على|عبر|في) (?:تويتر|فيسبوك|إنستغرام|انستقرام|يوتيوب|تلغرام|تيليغرام|تيك توك|واتساب|إكس|منصة إكس|غوغل نيوز)[.!]?$/u,
  /^(?:تابعونا|تابعنا|تابعوا آخر الأخبار|اشترك في قناتنا|انضم إلى قناتنا)(?: (?:على|عبر|في) [^،«»“”"]{2,60})?[.!:]?$/u,
]);
