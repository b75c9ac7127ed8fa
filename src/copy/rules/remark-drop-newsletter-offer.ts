import { definePhraseRule } from './define-phrase-rule.ts';

/**
 * Takes out offers of a newsletter: a whole line that asks the reader to sign up. A sentence that
 * quotes one, or goes on after a comma, is text.
 */
export const remarkDropNewsletterOffer = definePhraseRule('newsletter-offer', [
  /^(?:sign up|subscribe|register)(?: now| today| here)? (?:to|for)\b[^,;:“”"]{0,60}\b(?:newsletters?|briefing|inbox|email alerts|mailing list)\b(?: (?:today|now|here|for free|by email))?[.!]?$/i,
  /^(?:sign up|subscribe) to our newsletters? to (?:get|receive)\b[^,;:“”"]{0,60}$/i,
  /^(?:get|receive|join|don[’']t miss) our (?:[a-z]+ ){0,3}newsletters?[.!]?$/i,
  /^(?:subscribe|sign up) (?:now|today|here)[.!]?$/i,
  /^(?:get|receive|have)\b[^,;:“”"]{0,80}\b(?:in|to|straight to|delivered to) your inbox\b[^,;:“”"]{0,40}$/i,
  /^by (?:signing up|subscribing|registering)\b[^“”"]*\byou (?:agree|accept|consent)\b[^“”"]*$/i,
  /^(?:enter )?your e-?mail(?: address)?[.:…]?$/i,
  /^(?:newsletter sign-?up|email newsletters?)$/i,
  /^(?:اشترك|سجل|سجّل)(?: الآن)? (?:في|لتلقي|إلى)[^،:«»“”"]{0,60}(?:النشرة|نشرتنا|القائمة) (?:الإخبارية|البريدية)?[^،:«»“”"]{0,30}$/u,
]);
