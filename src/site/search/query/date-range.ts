/**
 * Covers a range of days by as few years, months and days as possible, as the filters of the index name them:
 * `2024-11-01` to `2025-12-31` → `month/2024-11`, `month/2024-12`, `year/2025`.
 *
 * @param years Years that have articles, latest first.
 */
export function coverRange(from: string, to: string, years: readonly string[]): string[] {
  const keys: string[] = [];
  for (const year of years) {
    if (to < `${year}-01-01` || from > `${year}-12-31`) continue;
    if (from <= `${year}-01-01` && to >= `${year}-12-31`) keys.push(`year/${year}`);
    else keys.push(...coverMonths(from, to, year));
  }
  return keys;
}

function coverMonths(from: string, to: string, year: string): string[] {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1)}`);
  return months.flatMap((month) => {
    if (to < `${month}-01` || from > `${month}-31`) return [];
    if (from <= `${month}-01` && to >= `${month}-31`) return [`month/${month}`];
    const days = Array.from({ length: 31 }, (_, index) => `${month}-${pad(index + 1)}`);
    return days.filter((day) => from <= day && day <= to).map((day) => `day/${day}`);
  });
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
