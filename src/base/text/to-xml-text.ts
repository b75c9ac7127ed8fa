/** What XML 1.0 has no place for, not even as an entity (w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Drops the characters that would make XML unreadable: `a\u000bb` → `ab`. */
export function toXmlText(text: string): string {
  return text.replace(FORBIDDEN, '');
}
