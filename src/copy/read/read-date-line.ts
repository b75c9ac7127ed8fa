import { parseDate } from '../../base/dates/parse-date.ts';

/** What a line that is a date says: when the article was published or changed, or the date alone. */
export type DateLine = { role: 'published' | 'updated' | 'date'; date?: string };

const UPDATED = new RegExp(
  `^(?:${[
    '(?:last )?(?:updated?|modified|edited|revised)(?: on| at)?',
    'آخر تحديث|تم التحديث(?: في)?|تحديث|حُدّث(?: في)?|تم تعديله(?: في)?',
    '(?:son )?güncellen?me(?: tarihi)?|mis à jour(?: le)?|modifié le|actualisé le',
    '(?:última )?actualizaci[óo]n|actualizado(?: el| a las)?|(?:zuletzt )?aktualisiert(?: am)?',
    'atualizado(?: em)?|aggiornato(?: il)?|обновлено|עודכן|به‌?روزرسانی',
  ].join('|')})(?![\\p{L}\\p{M}])\\s*[:|–-]?\\s*`,
  'iu',
);
const PUBLISHED = new RegExp(
  `^(?:${[
    '(?:first )?(?:published|posted)(?: on| at)?|date(?=:)',
    'تاريخ النشر|نُ?شر(?: في)?',
    'giriş tarihi|yayın(?:lan?ma)?(?: tarihi)?|publié(?: le)?|publicado(?: el| em)?',
    'veröffentlicht(?: am)?|erstellt am|pubblicato(?: il)?|опубликовано|פורסם|تاریخ انتشار',
  ].join('|')})(?![\\p{L}\\p{M}])\\s*[:|–-]?\\s*`,
  'iu',
);
/** `3 min 40 sec ago`, `منذ 3 ساعات`: a day that nobody can tell any more. */
const AGO =
  /^(?:(?:\d{1,3}|an?|one) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)\.? )+ago$|^(?:منذ|قبل) [\p{L}\p{Nd} ]{3,24}$/iu;
/** A date with its clock, its zone and a second calendar. */
const LONGEST = 120;

/**
 * Reads a line that is a date, with or without a word that says of what.
 *
 * `Updated: 03 October 2021` → updated on 2021-10-03; `Updated 3 min ago` → updated, without a date
 *
 * @returns Nothing for a line that says anything else.
 */
export function readDateLine(text: string): DateLine | undefined {
  if (text.length > LONGEST || !/\p{Nd}|ago$|^[\p{Script=Arabic}]/u.test(text)) return undefined;
  for (const [role, label] of [
    ['updated', UPDATED],
    ['published', PUBLISHED],
  ] as const) {
    if (!label.test(text)) continue;
    const rest = text.replace(label, '');
    const date = parseDate(rest);
    if (date) return { role, date };
    return AGO.test(rest) ? { role } : undefined;
  }
  const date = parseDate(text);
  return date ? { role: 'date', date } : undefined;
}
