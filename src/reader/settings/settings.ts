/** What a reader may set, each with its choices; the first is how the site comes. */
export const CHOICES = {
  size: ['100', '85', '115', '130', '150', '175', '200', '225', '250', '300'],
  theme: ['system', 'light', 'sepia', 'dark', 'contrast'],
  face: ['serif', 'sans'],
  measure: ['normal', 'narrow', 'wide'],
  leading: ['normal', 'tight', 'loose', 'double'],
  spacing: ['normal', 'wide', 'wider'],
  align: ['start', 'justify'],
  keys: ['signs', 'none', 'letters'],
} as const;

export type SettingName = keyof typeof CHOICES;
/** Choices that are not how the site comes. */
export type Settings = { [name in SettingName]?: string };

/** Sizes in per cent of the browser’s own text size, smallest first. */
export const SIZES: readonly string[] = CHOICES.size.toSorted((a, b) => Number(a) - Number(b));

/** Lists the names of all settings. */
export const SETTING_NAMES: readonly SettingName[] = [
  'size',
  'theme',
  'face',
  'measure',
  'leading',
  'spacing',
  'align',
  'keys',
];

/** Takes of a value that was stored or imported what is a setting; all else is left out. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  const settings: Settings = {};
  for (const name of SETTING_NAMES) {
    const [, ...others] = CHOICES[name];
    const choice = others.find((other) => other === given.get(name));
    if (choice) settings[name] = choice;
  }
  return settings;
}

/** Gets the choice that holds for a setting. */
export function getChoice(settings: Settings, name: SettingName): string {
  return settings[name] ?? CHOICES[name][0];
}

/** Makes the size one step larger or smaller; the largest and the smallest stay. */
export function stepSize(settings: Settings, step: 1 | -1): Settings {
  const size = SIZES[SIZES.indexOf(getChoice(settings, 'size')) + step];
  return size ? parseSettings({ ...settings, size }) : settings;
}
