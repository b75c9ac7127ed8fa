/** Writes a moment for editors: `2031-01-01 00:00 UTC`. */
export function formatMoment(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
