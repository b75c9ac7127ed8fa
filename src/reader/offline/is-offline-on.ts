/** Tells whether readers may use the site offline: they may, unless it is built with `OFFLINE=off`. */
export function isOfflineOn(env: Record<string, string | undefined>): boolean {
  return env['OFFLINE'] !== 'off';
}
