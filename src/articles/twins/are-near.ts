/** Papers take an agency's report within a day or two; the same form weeks later is another story. */
const MOST_DAYS = 3;
const DAY = 24 * 60 * 60 * 1000;

/** Whether two articles may report one story by when they were published: `2024-09-07`, `2024-09-09`. */
export function areNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one) - Date.parse(other)) <= MOST_DAYS * DAY;
}
