/**
 * Reduces Arabic to the letters that writers agree on: without vowel signs, stretching and hamzas.
 * Patterns may be folded as well as text.
 *
 * `إقرأ أيضًا` and `اقرأ ايضا` → `اقرا ايضا`
 */
export function foldArabic(text: string): string {
  if (!/[^\0-~]/.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\u064B-\u065F\u0670\u0640\u200E\u200F]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي');
}
