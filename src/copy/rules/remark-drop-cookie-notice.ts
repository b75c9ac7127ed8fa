import { definePhraseRule } from './define-phrase-rule.ts';

/** Takes out what a site says about cookies: only lines that name cookies and the site's own ends. */
export const remarkDropCookieNotice = definePhraseRule('cookie-notice', [
  /^(?:we|this (?:web)?site|this page)(?: and our partners)? uses? cookies (?:to|and|on|for|so)\b[^“”"]*\b(?:experience|traffic|personali[sz]e|analy[sz]e|adverts?|ads|consent|browsing|settings)\b[^“”"]*$/i,
  /^by (?:clicking|continuing|using)\b[^“”"]*\byou (?:agree|consent)\b[^“”"]*\bcookies\b[^“”"]*$/i,
  /^(?:accept|reject|allow|manage)(?: all| necessary| your)? cookies?(?: (?:settings|preferences))?\.?$/i,
  /^(?:we|this (?:web)?site|this page) uses? cookies\.?$/i,
  /^(?:accept|reject) all\.?$/i,
  /^cookie (?:settings|preferences|policy|notice)$/i,
  /^(?:نستخدم|نستعمل|(?:يستخدم|يستعمل) (?:هذا )?(?:الموقع|موقعنا)) ملفات (?:تعريف الارتباط|الكوكيز)[^«»“”"]*$/u,
  /^(?:قبول|رفض) (?:جميع |كل )?ملفات تعريف الارتباط$/u,
]);
