const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * Finds the moment that a date means: a time with its zone its own, a bare day its beginning.
 *
 * @param date As front matter has it: `2024-09-07`, `2024-09-07T18:30:00+03:00`.
 * @param timeZone Where the day begins, like `Africa/Cairo`.
 * @returns Milliseconds since 1970.
 */
export function toMoment(date: string, timeZone: string): number {
  if (!DAY.test(date)) return Date.parse(date);
  const key = `${date} ${timeZone}`;
  const moment = moments.get(key) ?? findMidnight(date, timeZone);
  moments.set(key, moment);
  return moment;
}

/** An archive has many more articles than days. */
const moments = new Map<string, number>();

/** Writes how far the clock of a zone is ahead of UTC, when it shows a time: `2024-09-07T18:30:00` → `+03:00`. */
export function toOffset(local: string, timeZone: string): string {
  const shown = Date.parse(`${local}Z`);
  const minutes = getOffset(shown - getOffset(shown, timeZone), timeZone) / 60_000;
  if (minutes === 0) return 'Z';
  const parts = [Math.abs(minutes) / 60, Math.abs(minutes) % 60];
  const digits = parts.map((part) => `${Math.floor(part)}`.padStart(2, '0'));
  return `${minutes < 0 ? '-' : '+'}${digits.join(':')}`;
}

function findMidnight(date: string, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The clock may change at midnight itself: of the hours around it the first that is of the day.
  const offsets = [-24, 0, 24].map((hours) => getOffset(midnight + hours * 3_600_000, timeZone));
  const moments = offsets.map((offset) => midnight - offset).sort((a, b) => a - b);
  return moments.find((moment) => toLocal(moment, timeZone).slice(0, 10) === date) ?? midnight;
}

/** Tells the day that it is in a zone at a moment: `2024-09-07`. */
export function toDay(moment: number, timeZone: string): string {
  return toLocal(moment, timeZone).slice(0, 10);
}

/** Milliseconds that the clock of a zone is ahead of UTC. */
function getOffset(moment: number, timeZone: string): number {
  return Date.parse(`${toLocal(moment, timeZone)}Z`) - moment;
}

/** Formatters by zone: making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Writes a moment as the clocks of a zone show it: `2024-09-07T18:30:00`. */
function toLocal(moment: number, timeZone: string): string {
  const known = formatters.get(timeZone);
  const formatter =
    known ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formatters.set(timeZone, formatter);
  return formatter.format(moment).replace(' ', 'T');
}
