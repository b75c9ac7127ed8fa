/** Languages whose month names are read; `ar-SY` has those of the Levant, `ar-MA` of the Maghreb. */
const LOCALES = ['en', 'ar', 'ar-SY', 'ar-MA', 'fr', 'es', 'de', 'tr', 'it', 'pt'];

let numbers: Map<string, number> | undefined;

/**
 * Finds a month by its name, long or short, in the languages that copy comes in (names from CLDR);
 * of two names with a slash (`أيلول/سبتمبر`) the first counts.
 *
 * @returns 1 to 12, or nothing where it is no month.
 */
export function getMonthNumber(name: string): number | undefined {
  numbers ??= new Map(LOCALES.flatMap(listMonths));
  return numbers.get(fold(name.split('/')[0] ?? '')) ?? (/^sept\.?$/i.test(name) ? 9 : undefined);
}

function listMonths(locale: string): [string, number][] {
  return (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, number] => [
      fold(format.format(new Date(Date.UTC(2024, index, 1)))),
      index + 1,
    ]);
  });
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\./g, '').replace(/^de /, '').trim();
}
