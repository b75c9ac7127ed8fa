import { isAgency } from './agencies.ts';
import { isFilingPlace } from './filing-places.ts';
import { foldArabic } from './fold-arabic.ts';
import { isHeadline } from './is-headline.ts';
import { matchesPhrase, phrases } from './phrases.ts';
import { readByline } from './read-byline.ts';
import { readDateLine } from './read-date-line.ts';
import { readPlaceLine } from './read-place-line.ts';
import { readSignature } from './read-signature.ts';

/** Labels of share buttons that are words of the text as well: what to do, and where. */
export const shareAction =
  /^(?:share|tweet|print|e-?mail|save|pin(?: it)?|comments?(?: \(?\d+\)?)?|copy link|مشاركة|شارك|طباعة|طبع|حفظ|تعليق|التعليقات|paylaş|yazdır|partager|imprimer|compartir|imprimir|teilen|drucken|condividi|stampa|compartilhar|поделиться|اشتراک‌?گذاری|שתפו?)$/iu;
export const shareNetwork =
  /^(?:facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|reddit|messenger|instagram|فيسبوك|تويتر|واتساب|تلغرام|تيليغرام|لينكد إن)$/iu;

/** Label of the short address that a site offers for sharing. */
export const shortUrlLabel = /^(?:short (?:url|link)|(?:ال)?رابط (?:ال)?مختصر)\s*:?$/iu;
export const shortUrl = /^(?:short (?:url|link)|(?:ال)?رابط (?:ال)?مختصر)\s*:?\s*https?:\/\/\S+$/iu;
export const urlAlone = /^https?:\/\/\S+$/i;

/** Label of a text-size button, with or without a number. */
export const textButton = /^T ?T\s?\d{0,3}$/;

/** `GAZA-CEASEFIRE/TALKS (UPDATE 2)`, `AP-ML--Harbour,2nd Ld-Writethru`, `b f BC-HARBOUR-TALKS   03-09 0095`, `SLUG: …` */
export const slugLines = [
  /^(?=(?:[^A-Z]*[A-Z]{3,}){2})[A-Z][A-Z0-9.]*(?:[-/]{1,2}[A-Z0-9.]{2,})+(?: ?\((?:UPDATE|CORRECTED|REFILE|REPEAT|PIX|TV|GRAPHIC|URGENT|WRAPUP)[A-Z0-9 ,/]*\))?$/,
  /^(?:AP|BC|EU|ML|AF|AS|US)-{1,2}[A-Z][\w.]+(?:[-/]{1,2}[\w.]+)*(?:,? ?\d(?:st|nd|rd|th) Ld(?:-Writethru)?)?$/,
  /^[A-Z][\w.]+(?:-[\w.]+)+,? ?\d(?:st|nd|rd|th) Ld(?:-Writethru)?$/,
  /^[a-z] [a-z] BC-\S+ \d\d-\d\d \d{4}$/,
  /^slug(?: ?line)?: ?\S+$/i,
];

/** Heads the form in which readers comment. */
export const commentsLabel =
  /^(?:(?:leave|post|add|write) (?:a|your) (?:comment|reply)|join the (?:conversation|discussion)|(?:be the first to )?comment on this (?:article|story)|\d+ comments?|(?:اترك|أضف|اكتب) (?:تعليقا|تعليقك|ردا)|yorum (?:yap|yaz)(?:ın)?|laisser un commentaire|dej[ae] un comentario|deixe um comentário|schreiben? (?:sie )?einen kommentar|оставить комментарий)[.:…]?$/iu;

const POINTER = foldArabic(
  '(?:read (?:more|also|next)|also read|see also|related(?: (?:articles|stories|news|topics|content|coverage))?|more (?:on this story|from this section|stories|for you)|recommended(?: for you)?|most (?:read|popular)|you (?:may|might) also like|continue reading|more (?:of|from|in) \\(.{2,30}\\)(?: \\|)?|ayrıca okuyun|ilgili haber(?:ler)?|(?:à )?lire aussi|le[ae] también|lesen sie auch|leggi anche|leia (?:também|mais)|читайте также|بیشتر بخوانید|קראו? (?:גם|עוד)|(?:اقرأ|اقرأوا|شاهد|طالع) (?:أيضا|المزيد)|للمزيد|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة)|قد يهمك(?: أيضا)?|المزيد من الأخبار)',
);
/** A pointer to other articles: its label alone, or before the headline of one. */
export const pointerLabel = new RegExp(
  String.raw`^[-–—•▪*>» ]*${POINTER}\s*(?::|\.\.\.|…|»|>|→)?$`,
  'iu',
);
export const pointer = new RegExp(
  String.raw`^[-–—•▪*>» ]*(?<label>${POINTER})\s*[:|»→]\s*(?<headline>[^“”"«».!?؟]{3,160}[!?؟]?)$`,
  'iu',
);

/** Languages whose headlines have no capitals of their own. */
const FOREIGN =
  /^(?:ayrıca|ilgili|(?:à )?lire aussi|le[ae] también|lesen sie|leggi|leia|читайте|بیشتر|קרא)/iu;

/** Says whether what a pointer points to has the shape of a headline, as its language writes them. */
export function isPointedTo(label: string, headline: string): boolean {
  return isHeadline(headline) || (FOREIGN.test(label) && headline.split(' ').length <= 16);
}

/** A bar names at least three sections; two may be teams, or a photo and its credit. */
const FEWEST_SECTIONS = 3;

/** Says whether a line names sections of a site, one beside the other: `Home > World`. */
export function isSectionBar(text: string): boolean {
  const names = text.split(/\s+[|>»›/·•]\s+/u);
  const isHome = /^(?:home|الرئيسية)$/iu.test(names[0] ?? '');
  if (names.length < (isHome ? 2 : FEWEST_SECTIONS)) return false;
  return names.every(
    (name) => /^[\p{Lu}\p{Lo}][^\d.,:;!?؟،“”"|>]*$/u.test(name) && name.split(' ').length <= 3,
  );
}

/** Says whether a line is labels of share buttons, one or several: `Share Tweet Email`. */
export function isShareButtons(text: string): boolean {
  if (shareAction.test(text) || shareNetwork.test(text)) return true;
  const words = text.split(/[ |·•/,]+/);
  return (
    words.every((word) => shareAction.test(word) || shareNetwork.test(word)) &&
    words.some((word) => shareAction.test(word))
  );
}

/** Signs: names of several people, their agency and a place. */
const LONGEST_NAME = 140;

/** Every shape of furniture, by the rule that takes it out where it stands in its place. */
const shapes = Object.entries<(text: string) => unknown>({
  ...Object.fromEntries(
    Object.entries(phrases).map(([rule, list]) => [
      rule,
      (text: string) => matchesPhrase(text, list),
    ]),
  ),
  'share-buttons': isShareButtons,
  'text-button': (text) => textButton.test(text),
  'short-url': (text) => shortUrlLabel.test(text) || shortUrl.test(text) || urlAlone.test(text),
  'slug-line': (text) => slugLines.some((slug) => slug.test(text)),
  'section-bar': isSectionBar,
  'read-more': (text) => {
    const { label = '', headline } = pointer.exec(foldArabic(text))?.groups ?? {};
    return matchesPhrase(text, [pointerLabel]) || (headline && isPointedTo(label, headline));
  },
  'date-line': readDateLine,
  byline: (text) =>
    text.length <= LONGEST_NAME && (readByline(text, '') ?? readSignature(text, '')),
  agency: (text) => text.length <= LONGEST_NAME && isAgency(text),
  comments: (text) => commentsLabel.test(text),
  dateline: (text) => text.length <= LONGEST_NAME && (isFilingPlace(text) || readPlaceLine(text)),
});

/** Lines longer than this are text. */
const LONGEST = 240;
/** Who splits a dump asks for the same line again and again. */
const cache = new Map<string, string | undefined>();
const MOST_CACHED = 10_000;

/**
 * Finds the kind of page furniture that a line has the shape of: what stands around a text and is
 * neither text nor headline. Whether it is furniture in its place, the rule of that name says.
 *
 * `2 min read` → `reading-time`, `LONDON` → `dateline`
 *
 * @param line A line of copy.
 * @returns The name of the rule, or nothing where the line may be text.
 */
export function findFurniture(line: string): string | undefined {
  const text = line.replace(/\s+/gu, ' ').trim();
  if (!text || text.length > LONGEST) return undefined;
  if (!cache.has(text)) {
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(text, shapes.find(([, hasShape]) => hasShape(text))?.[0]);
  }
  return cache.get(text);
}
