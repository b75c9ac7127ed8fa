const LOCALES: Record<string, string> = { en: 'en-GB', ar: 'ar-u-nu-latn' };
const STYLES = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  full: { dateStyle: 'full' },
  month: { month: 'long', year: 'numeric' },
} as const;

/**
 * Writes a date for readers: `2024-09-07` → `7 September 2024`; a moment keeps its own time and zone:
 * `2024-09-07T18:30:00+03:00` → `7 September 2024, 18:30 (UTC+03:00)`.
 *
 * @param value A day, or a moment with its zone, as front matter holds it.
 * @param lang Language to write in.
 */
export function formatDate(value: string, lang: string): string {
  const day = write(value.slice(0, 10), lang, 'long');
  const { time, zone } =
    /T(?<time>\d\d:\d\d).*?(?<zone>Z|[+-]\d\d:\d\d)$/.exec(value)?.groups ?? {};
  return time ? `${day}, ${time} (UTC${zone === 'Z' ? '' : zone})` : day;
}

/** Writes a day in short, for lists: `2024-09-07T18:30:00+03:00` → `7 Sept 2024`. */
export function formatDay(value: string, lang: string): string {
  return write(value.slice(0, 10), lang, 'short');
}

/** Writes a day with the name of its weekday: `Saturday 7 September 2024`. */
export function formatLongDate(value: string, lang: string): string {
  return write(value.slice(0, 10), lang, 'full');
}

/** Writes a month: `2024-09` → `September 2024`. */
export function formatMonth(month: string, lang: string): string {
  return write(`${month}-01`, lang, 'month');
}

/** What was written, by day, language and style: pages of a day tell it again and again. */
const written = new Map<string, string>();
const MOST_WRITTEN = 5000;
/** Formatters by language and style: making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A delivered day has no zone, so it is read and written in one. */
function write(day: string, lang: string, style: keyof typeof STYLES): string {
  const name = `${lang} ${style}`;
  const key = `${day} ${name}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const locale = LOCALES[lang.slice(0, 2)] ?? lang;
  const options = { ...STYLES[style], timeZone: 'UTC' };
  const formatter = formatters.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(name, formatter);
  const text = formatter.format(new Date(day));
  if (written.size < MOST_WRITTEN) written.set(key, text);
  return text;
}
