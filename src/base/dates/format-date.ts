const LOCALES: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/**
 * Writes a date for readers: `2024-09-07` → `7 September 2024`; a moment keeps its own time and zone:
 * `2024-09-07T18:30:00+03:00` → `7 September 2024, 18:30 (UTC+03:00)`.
 *
 * @param value A day, or a moment with its zone, as front matter holds it.
 * @param lang Language to write in.
 */
export function formatDate(value: string, lang: string): string {
  const style = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = write(value.slice(0, 10), lang, style);
  const { time, zone } =
    /T(?<time>\d\d:\d\d).*?(?<zone>Z|[+-]\d\d:\d\d)$/.exec(value)?.groups ?? {};
  return time ? `${day}, ${time} (UTC${zone === 'Z' ? '' : zone})` : day;
}

/** Writes a day in short, for lists: `2024-09-07T18:30:00+03:00` → `7 Sept 2024`. */
export function formatDay(value: string, lang: string): string {
  return write(value.slice(0, 10), lang, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Writes a day with the name of its weekday: `Saturday 7 September 2024`. */
export function formatLongDate(value: string, lang: string): string {
  return write(value.slice(0, 10), lang, { dateStyle: 'full' });
}

/** Writes a month: `2024-09` → `September 2024`. */
export function formatMonth(month: string, lang: string): string {
  return write(`${month}-01`, lang, { month: 'long', year: 'numeric' });
}

/** Formatters by language and style: making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A delivered day has no zone, so it is read and written in one. */
function write(day: string, lang: string, style: Intl.DateTimeFormatOptions): string {
  const key = `${lang} ${JSON.stringify(style)}`;
  const locale = LOCALES[lang.slice(0, 2)] ?? lang;
  const known = formatters.get(key);
  const formatter = known ?? new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(new Date(day));
}
