import { getMonthNumber, isWeekday } from './date-words.ts';

/** Hours from UTC of zones whose names mean one zone alone; `CST` and `IST` do not. */
const ZONES: Record<string, string> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  TRT: '+03:00',
  JST: '+09:00',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
};
/** Signs: a weekday, two calendars, a clock and a zone. */
const LONGEST_DATE = 100;
const FIRST_YEAR = 1800;

const SPACE = String.raw`\s*[,،]?\s*`;
const WEEKDAY = String.raw`(?:(?<weekday>\p{L}[\p{L}\p{M}]*\.?)(?:\s*[,،]\s*|\s+)(?:[-–]\s+)?)?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|[ºª])?\.?`;
const WORD = String.raw`\p{L}[\p{L}\p{M}.]*`;
const MONTH = String.raw`(?:de\s+|of\s+)?(?<month>${WORD}(?:\s\p{L}[\p{L}\p{M}]+)?(?:\s?/\s?${WORD}(?:\s\p{L}[\p{L}\p{M}]+)?)?)`;
const YEAR = String.raw`(?:del?\s+)?(?<year>\d{4})(?:\s?г\.?|年)?`;
/** `AD ـ 26 Safar 1443 AH`: some papers set the day of the Hijra beside. */
const AD = '(?:\\s?(?:ad|م)(?![\\p{L}\\p{M}]))?';
const HIJRI = String.raw`\d{1,2} [^\d]{3,20} \d{4} ?(?:ah|هـ)`;
const ZONE = String.raw`(?<zone>Z|(?:UTC?|GMT)?\s?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,5})`;
const CLOCK = String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))(?::(?<second>\d{2})(?:[.,]\d+)?)?(?:\s*(?<half>[ap])\.?m\b\.?)?`;
/** What may stand behind a clock and is no zone of one meaning: `local time`, `(Asia/Riyadh)`, `Uhr`. */
const REST = String.raw`(?:\s*(?:\([^()]{1,40}\)|[\p{L}/_]{1,20}(?:\stime)?|بتوقيت [\p{L}\s]{2,20}))?`;
const AT = String.raw`(?:\s*[,،T|]?\s*(?:(?:at|à|um|alle|в|saat|الساعة)\s+|[-–|ـ•·]\s*)?)`;
const AFTER = String.raw`(?:${AT}${CLOCK}(?:\s*\(?${ZONE}\)?(?![\p{L}\p{M}]))?${REST})?`;
const BEFORE = String.raw`(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{3,4}\)?)?[\s,-]+)|${HIJRI}\s?[ـ–-]\s?)?`;
const ALSO = String.raw`${AD}(?:\s?[ـ–-]\s?${HIJRI})?`;

const SHAPES = [
  // 2024-09-07T18:30:00+03:00 · 2024/9/7 · 2024年9月7日
  String.raw`^${WEEKDAY}(?<year>\d{4})\s?[-/.年]\s?(?<number>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})日?${AFTER}$`,
  // Sat, 07 Sep 2024 18:30:00 GMT · 7 de septiembre de 2024 · ٣ أكتوبر ٢٠٢١
  `^${BEFORE}${WEEKDAY}${DAY}(?:\\s+|-)${MONTH}(?:${SPACE}|-)${YEAR}${ALSO}${AFTER}$`,
  // Sat, 07 Sep 24 18:30:00 GMT: two digits only where a clock and a zone show that it is a moment
  String.raw`^${WEEKDAY}${DAY}[\s-]${MONTH}[\s-](?<short>\d{2}) ${CLOCK} ${ZONE}$`,
  // September 7, 2024 · Sat Sep 07 2024 18:30:00 GMT+0000 (Coordinated Universal Time)
  `^${BEFORE}${WEEKDAY}${MONTH}\\s+${DAY}${SPACE}${YEAR}${ALSO}${AFTER}$`,
  // 7.9.2024 18:30: with points, the day is first wherever dates are written so
  String.raw`^${WEEKDAY}(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.\s?(?<year>\d{4})${AFTER}$`,
  // 25/12/2024
  String.raw`^${WEEKDAY}(?<day>1[3-9]|2\d|3[01])/(?<number>\d{1,2})/(?<year>\d{4})${AFTER}$`,
].map((shape) => new RegExp(shape, 'iu'));

/**
 * Reads a text that is a date and nothing else, as feeds, pages and copy write it, in any digits: ISO
 * 8601, RFC 822, “7 September 2024”, “September 7, 2024”, “7 سبتمبر 2024”. Nobody can tell the month of
 * `7/9/2024`, so it is none.
 *
 * `Sat, 07 Sep 2024 18:30:00 +0300` → `2024-09-07T18:30:00+03:00`
 *
 * @returns A moment where the zone is told, otherwise a day; nothing where it is no date.
 */
export function parseDate(written: string): string | undefined {
  if (written.length > LONGEST_DATE || !/\p{Nd}/u.test(written)) return undefined;
  const text = toAsciiDigits(written)
    .replace(/[\u200E\u200F]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  for (const shape of SHAPES) {
    const { weekday, month, ...parts } = shape.exec(text)?.groups ?? {};
    if (!parts['day'] || (weekday && !isWeekday(weekday))) continue;
    const number = month ? getMonthNumber(month) : parts['number'];
    const year = parts['year'] ?? `20${parts['short']}`;
    const day = `${year}-${pad(number)}-${pad(parts['day'])}`;
    if (!number || Number(year) < FIRST_YEAR || !isDay(day)) continue;
    return toMoment(day, parts) ?? day;
  }
  return undefined;
}

/** Finds the name of a zone that means more than one, like `CST`, behind the clock of a date. */
export function findUnclearZone(written: string): string | undefined {
  const zone = /\d:\d{2}(?:\s*[ap]\.?m\.?)?\s*\(?([A-Z]{2,5})\)?$/.exec(written.trim())?.[1];
  return zone && !ZONES[zone] && !/^[AP]M$/.test(zone) ? zone : undefined;
}

function toMoment(day: string, parts: Record<string, string | undefined>): string | undefined {
  const { hour, minute, second = '00', half, zone } = parts;
  if (!hour || !minute || !zone) return undefined;
  const offset = toOffset(zone);
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  if (!offset || hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${day}T${pad(hours)}:${minute}:${second}${offset}`;
}

/** `GMT+3` → `+03:00`, `EST` → `-05:00` */
function toOffset(zone: string): string | undefined {
  const [, sign, hours = '', minutes = '00'] = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
  if (!sign) return ZONES[zone.toUpperCase()];
  return Number(hours) > 14 || Number(minutes) > 59
    ? undefined
    : `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

/** `Date.parse` alone would turn February 31 into March. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function pad(value: string | number | undefined): string {
  return String(value).padStart(2, '0');
}

/** First digits of the scripts that copy comes in: Arabic-Indic, Persian, Devanagari, Bengali, Thai, wide. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function toAsciiDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
