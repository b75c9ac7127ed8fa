/** Languages whose dates are read; `ar-SY` has the months of the Levant, `ar-MA` those of the Maghreb. */
const LOCALES =
  'en ar ar-SY ar-MA fr es de tr it pt nl sv da nb fi pl cs ro hu ru uk el he fa id'.split(' ');
/** Spellings beside those of CLDR. */
const MONTHS: Record<string, number> = {
  sept: 9,
  إبريل: 4,
  ابريل: 4,
  اغسطس: 8,
  اكتوبر: 10,
  ايلول: 9,
};

/**
 * Finds a month by its name, long or short, in the languages that copy comes in (names from CLDR); of
 * two names with a slash (`أيلول/سبتمبر`) the first counts.
 *
 * @returns 1 to 12, or nothing for any other word.
 */
export function getMonthNumber(name: string): number | undefined {
  months ??= new Map([...listNames('month'), ...Object.entries(MONTHS)]);
  return months.get(fold(name.split('/')[0] ?? ''));
}

/** Says whether a word is the name of a weekday, long or short: `Sat`, `samedi`, `السبت`, `سبت`. */
export function isWeekday(name: string): boolean {
  weekdays ??= new Set(
    listNames('weekday')
      .flatMap(([day]) => [day, day.replace(/^ال/, '')])
      .concat(WEEKDAYS),
  );
  return weekdays.has(fold(name));
}

/** Short forms of wire copy that CLDR writes otherwise. */
const WEEKDAYS = ['tues', 'wednes', 'thur', 'thurs', 'إثنين', 'الإثنين', 'اثنين', 'الاثنين'];

let months: Map<string, number> | undefined;
let weekdays: Set<string> | undefined;

/** Names stand alone and beside a day, where some languages decline them: `сентябрь`, `7 сентября`. */
function listNames(part: 'month' | 'weekday'): [string, number][] {
  return LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((length) =>
      [{ [part]: length }, { [part]: length, day: 'numeric' } as const].flatMap((options) => {
        const format = new Intl.DateTimeFormat(locale, {
          ...options,
          calendar: 'gregory',
          timeZone: 'UTC',
        });
        return Array.from({ length: part === 'month' ? 12 : 7 }, (_, at): [string, number] => {
          // January 1 of 2024 was a Monday.
          const date = part === 'month' ? Date.UTC(2024, at, 1) : Date.UTC(2024, 0, at + 1);
          const name = format.formatToParts(date).find(({ type }) => type === part)?.value ?? '';
          return [fold(name), at + 1];
        });
      }),
    ),
  ).filter(([name]) => /\p{L}/u.test(name));
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.|\u0307|[\u064B-\u0652\u200E\u200F]/g, '')
    .replace(/^de | del?$/g, '')
    .trim();
}
