import { foldArabic } from './fold-arabic.ts';

/** Longer lines are text, whatever they begin with. */
const LONGEST = 240;

const NETWORK =
  '(?:twitter|x|facebook|instagram|youtube|tiktok|linkedin|telegram|whatsapp|threads|bluesky|mastodon|google news|snapchat|social media)';
const NETWORKS = `${NETWORK}(?:(?:,| and|, and| &| or) ${NETWORK})*`;

/**
 * What sites say of themselves around a text, by the rule that takes it out. Each phrase describes a
 * whole line, from `^` to `$`; its white space is folded, and Arabic is written with its signs or without.
 */
export const phrases = {
  /** Takes out what a site says about cookies: only lines that name cookies and the site's own ends. */
  'cookie-notice': [
    /^(?:we|this (?:web)?site|this page)(?: and our partners)? uses? cookies (?:to|and|on|for|so)\b[^“”"]*\b(?:experience|traffic|personali[sz]e|analy[sz]e|adverts?|ads|consent|browsing|settings)\b[^“”"]*$/i,
    /^by (?:clicking|continuing|using)\b[^“”"]*\byou (?:agree|consent)\b[^“”"]*\bcookies\b[^“”"]*$/i,
    /^(?:accept|reject|allow|manage)(?: all| necessary| your)? cookies?(?: (?:settings|preferences))?\.?$/i,
    /^(?:we|this (?:web)?site|this page) uses? cookies\.?$/i,
    /^(?:accept|reject) all\.?$/i,
    /^cookie (?:settings|preferences|policy|notice)$/i,
    /^(?:نستخدم|نستعمل|(?:يستخدم|يستعمل) (?:هذا )?(?:الموقع|موقعنا)) ملفات (?:تعريف الارتباط|الكوكيز)[^«»“”"]*$/u,
    /^(?:قبول|رفض) (?:جميع |كل )?ملفات تعريف الارتباط$/u,
  ],
  /**
   * Takes out the line that says whose a site's text is: only one that reserves all rights and says nothing
   * else.
   *
   * `© 2021 The Quay Post. All rights reserved.` → nothing
   */
  'copyright-line': [
    /^(?:(?:copyright|©|\(c\))[^“”"]{0,80}[\s.,])?all rights reserved\.?(?: ©? ?\d{4})?$/i,
    /^(?:(?:copyright|©|\(c\))[^“”"«»]{0,80}[\s.,])?(?:tous droits (?:de reproduction )?réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti (?:sono )?riservati|alle rechte vorbehalten|все права защищены|tüm hakları saklıdır|כל הזכויות שמורות|(?:تمامی?|کلیه) حقوق محفوظ است)(?: ©? ?[^.,;:“”"«»]{2,40})?\.?$/iu,
    /^جميع الحقوق محفوظة(?: (?:ل|©)[^.،؛:«»“”"]{2,40})?(?: ?©? ?\d{4})?\.?$/u,
  ],
  /**
   * Takes out what is left of things that a page embeds: posts, players, adverts. The signature of a
   * quoted post (`— Name (@name)`) stays, as it says who spoke.
   */
  'embed-label': [
    /^view this post on (?:instagram|x|twitter|facebook|tiktok|threads|bluesky)[.…]?$/i,
    /^a post shared by [^“”"]{2,80}$/i,
    /^(?:https?:\/\/)?(?:pic\.(?:twitter|x)\.com|t\.co)\/\w+$/i,
    /^[-–—[( ]*(?:advertisement|advertising|sponsored content)[-–—\]) ]*$/i,
    /^(?:story|article) continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video))?[.…]?$/i,
    /^(?:play|watch) video$/i,
    /^(?:loading|please wait)\s?(?:\.\.\.|…)$/i,
    /^this (?:content|video) is (?:not|currently not|no longer) available[^“”"]{0,60}$/i,
    /^عرض هذا المنشور (?:على|في) (?:إنستغرام|انستغرام|Instagram|إكس|تويتر)$/u,
  ],
  /** Takes out calls to follow a publisher elsewhere; a network must be named, or the publisher be “us”. */
  'follow-call': [
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
  ],
  /**
   * Takes out offers of a newsletter: a whole line that asks the reader to sign up. A sentence that
   * quotes one, or goes on after a comma, is text.
   */
  'newsletter-offer': [
    /^(?:sign up|subscribe|register)(?: now| today| here)? (?:to|for)\b[^,;:“”"]{0,60}\b(?:newsletters?|briefing|inbox|email alerts|mailing list)\b(?: (?:today|now|here|for free|by email))?[.!]?$/i,
    /^(?:sign up|subscribe) to our newsletters? to (?:get|receive)\b[^,;:“”"]{0,60}$/i,
    /^(?:get|receive|join|don[’']t miss) our (?:[a-z]+ ){0,3}newsletters?[.!]?$/i,
    /^(?:subscribe|sign up) (?:now|today|here)[.!]?$/i,
    /^(?:get|receive|have)\b[^,;:“”"]{0,80}\b(?:in|to|straight to|delivered to) your inbox\b[^,;:“”"]{0,40}$/i,
    /^by (?:signing up|subscribing|registering)\b[^“”"]*\byou (?:agree|accept|consent)\b[^“”"]*$/i,
    /^(?:enter )?your e-?mail(?: address)?[.:…]?$/i,
    /^(?:newsletter sign-?up|email newsletters?)$/i,
    /^(?:اشترك|سجل|سجّل)(?: الآن)? (?:في|لتلقي|إلى)[^،:«»“”"]{0,60}(?:النشرة|نشرتنا|القائمة) (?:الإخبارية|البريدية)?[^،:«»“”"]{0,30}$/u,
  ],
  /** Takes out how long a site thinks that reading takes: `2 min read`, `Reading time: 4 minutes`. */
  'reading-time': [/^\d{1,2}[ -]min(?:ute)?s? read$/i, /^reading time: \d{1,2} min(?:ute)?s?\.?$/i],
  /** Labels of share buttons that say nothing else. */
  'share-label': [
    /^share (?:this(?: (?:article|story|page|post|news))?|via e-?mail)[.:]?$/i,
    /^share on (?:facebook|twitter|x|whatsapp|linkedin|telegram)(?: share on (?:facebook|twitter|x|whatsapp|linkedin|telegram))*[.:]?$/i,
    /^(?:copy|email|print) (?:link|this (?:article|page|story))$/i,
    /^(?:شارك|مشاركة) (?:هذا )?(?:الخبر|المقال|الموضوع)(?: (?:على|عبر) .{2,30})?\s*:?$/u,
    /^(?:نسخ الرابط|انسخ الرابط)$/u,
  ],
} as const satisfies Record<string, readonly RegExp[]>;

export type PhraseRule = keyof typeof phrases;

/** Phrases as they are matched: Arabic without its signs. */
const folded = new WeakMap<RegExp, RegExp>();

/** Says whether a line, its white space folded, is one of some phrases. */
export function matchesPhrase(text: string, list: readonly RegExp[]): boolean {
  if (text.length > LONGEST) return false;
  const plain = foldArabic(text);
  return list.some((phrase) => foldPhrase(phrase).test(plain));
}

function foldPhrase(phrase: RegExp): RegExp {
  const cached = folded.get(phrase) ?? new RegExp(foldArabic(phrase.source), phrase.flags);
  folded.set(phrase, cached);
  return cached;
}
