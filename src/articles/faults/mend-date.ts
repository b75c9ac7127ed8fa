import { toOffset } from '../../base/dates/to-moment.ts';

const LOOSE =
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[ T]+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/;

/**
 * Spells a date out that is nearly written as it must be: `2024-09-07 18:30 +0300` → `2024-09-07T18:30:00+03:00`.
 *
 * @param timeZone Zone of a time that names none.
 */
export function mendDate(written: string, timeZone: string): string | undefined {
  const {
    year,
    month,
    day,
    hour,
    minute,
    second = '00',
    zone,
  } = LOOSE.exec(written.trim())?.groups ?? {};
  if (!year || !month || !day) return fromWords(written);
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) return undefined;
  if (!hour) return date;
  const local = `${date}T${hour.padStart(2, '0')}:${minute}:${second}`;
  if (Number.isNaN(Date.parse(local))) return undefined;
  if (!zone) return local + toOffset(local, timeZone);
  const isUtc = /^(?:Z|UTC|GMT)$/.test(zone);
  const mended = local + (isUtc ? 'Z' : zone.replace(/(\d\d):?(\d\d)/, '$1:$2'));
  return Number.isNaN(Date.parse(mended)) ? undefined : mended;
}

/** `7 September 2024`, `Sept 7, 2024` → `2024-09-07`. */
function fromWords(written: string): string | undefined {
  if (!/^(?:[A-Z][a-z]+\.? )?\d{1,2}\.? ?[A-Z]?[a-z]*\.?,? \d{4}$/.test(written)) return undefined;
  const moment = Date.parse(`${written} UTC`);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString().slice(0, 10);
}

function isDay(date: string): boolean {
  const moment = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(date);
}
