import { z } from 'astro/zod';
import { getMonthNumber } from './get-month-number.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const WEEKDAY = String.raw`(?:\p{L}+\.?[,،]?\s+(?:[-–]\s+)?)?`;
/** Hours from UTC of zones whose names mean one zone alone. */
const ZONES: Record<string, string> = {
  ...{ Z: 'Z', UT: 'Z', UTC: 'Z', GMT: 'Z', BST: '+01:00', CET: '+01:00', CEST: '+02:00' },
  ...{ EDT: '-04:00', EST: '-05:00', CDT: '-05:00', CST: '-06:00' },
  ...{ MDT: '-06:00', MST: '-07:00', PDT: '-07:00', PST: '-08:00' },
};
const CLOCK = String.raw`(?:[,،]?\s+(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(?:[ap]\.?m\.?))?\s*((?:Z|UTC?|GMT|BST|CES?T|[ECMP][SD]T)\b(?![+-])|[+-]\d{2}:?\d{2})?.{0,20})?`;
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}[\p{L}\p{M}. /]*?)[.,،]?\s+(\d{4})${CLOCK}$`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}[\p{L}\p{M}]*)\.?\s+(\d{1,2})(?:st|nd|rd|th)?[,،]?\s+(\d{4})${CLOCK}$`,
  'iu',
);
/** Signs: a weekday, a day, two month names, a clock and a zone. */
const LONGEST_DATE = 80;
const isDay = (text: string) => z.iso.date().safeParse(text).success;

/**
 * Reads a date as feeds, pages and copy write it: ISO 8601, RFC 822, “7 September 2024”,
 * “September 7, 2024”, “7 سبتمبر 2024”. Of `7/9/2024` nobody can tell the month: it is none.
 *
 * `Sat, 07 Sep 2024 18:30:00 +0300` → `2024-09-07T18:30:00+03:00`
 *
 * @returns A moment where the zone is told, otherwise a day; nothing where it is no date.
 */
export function parseDate(written: string): string | undefined {
  if (written.length > LONGEST_DATE || !/\p{Nd}/u.test(written)) return undefined;
  const text = toAsciiDigits(written).replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, day, ...clock] = iso;
    return join(`${year}-${month}-${day}`, clock);
  }
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text);
  const [, day, name, year, ...clock] = dayFirst ?? [];
  const [, otherName, otherDay, otherYear, ...otherClock] = monthFirst ?? [];
  const month = getMonthNumber(name ?? otherName ?? '');
  if (!month) return undefined;
  const pad = (value: string | number | undefined) => String(value).padStart(2, '0');
  return join(
    `${year ?? otherYear}-${pad(month)}-${pad(day ?? otherDay)}`,
    // “6:30 pm” is left out: only a clock of 24 hours with its zone makes a moment.
    /[ap]\.?m\b/i.test(text) ? [] : dayFirst ? clock : otherClock,
  );
}

function join(day: string, clock: readonly (string | undefined)[]): string | undefined {
  if (!isDay(day)) return undefined;
  const [hour, minute, second = '00', zone] = clock;
  if (!hour || !minute || !zone) return day;
  const offset = ZONES[zone.toUpperCase()] ?? zone.replace(/^(...):?(..)$/, '$1:$2');
  const moment = `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`;
  return z.iso.datetime({ offset: true }).safeParse(moment).success ? moment : day;
}

/** Arabic-Indic and Persian digits have the values of their last four bits. */
function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}
