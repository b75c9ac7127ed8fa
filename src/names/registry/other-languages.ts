/** Languages whose names of places readers may type; CLDR has them all. */
export const OTHER_LANGUAGES = [
  ...['en', 'ar', 'tr', 'fa', 'he', 'ur', 'ku', 'fr', 'de', 'es', 'it', 'ru', 'uk', 'el'],
  ...['hi', 'zh', 'zh-Hant', 'ja', 'ko'],
];
