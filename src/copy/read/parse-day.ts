const MONTHS = [
  ['january', 'jan', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'فبراير', 'شباط'],
  ['march', 'mar', 'مارس', 'آذار'],
  ['april', 'apr', 'أبريل', 'إبريل', 'نيسان'],
  ['may', 'مايو', 'أيار'],
  ['june', 'jun', 'يونيو', 'حزيران'],
  ['july', 'jul', 'يوليو', 'تموز'],
  ['august', 'aug', 'أغسطس', 'آب'],
  ['september', 'sept', 'sep', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'أكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'ديسمبر', 'كانون الأول'],
];
const MONTH = `(?<month>${MONTHS.flat().join('|')})\\.?`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})';
const WEEKDAY =
  '(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:ال)?(?:أحد|اثنين|إثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت))[,،]? )?';
const CLOCK = '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:[a-z]{3,4}|asia/riyadh)\\)?)?';
/** `AD ـ 26 Safar 1443 AH`: some papers set the Hijri day beside. */
const HIJRI = '(?: ?(?:ad|م))?(?: ?[ـ–-] ?\\d{1,2} [^\\d]{3,20} \\d{4} ?(?:ah|هـ))?';
const SHAPES = [
  `${DAY} ${MONTH},? ${YEAR}`,
  `${MONTH} ${DAY},? ${YEAR}`,
  '(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})',
].map(
  (shape) =>
    new RegExp(
      `^(?:${CLOCK}[ -]+)?${WEEKDAY}${shape}${HIJRI}(?:[,،]? ?(?:at |[-–|] ?)?${CLOCK})?$`,
      'iu',
    ),
);

/**
 * Reads a text that is a day and nothing else: `03 October 2021`, `Oct. 3, 2021 14:05 GMT`,
 * `3 أكتوبر 2021`.
 *
 * @returns The day like `2021-10-03`, or nothing.
 */
export function parseDay(text: string): string | undefined {
  for (const shape of SHAPES) {
    const { year, month, number, day } = shape.exec(text)?.groups ?? {};
    if (!year || !day) continue;
    const at = month
      ? MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1
      : number;
    const date = `${year}-${String(at).padStart(2, '0')}-${day.padStart(2, '0')}`;
    // `new Date` would turn February 31 into March.
    const time = Date.parse(date);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return date;
  }
  return undefined;
}
