const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|details|div|dl|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|ul)\b/i;
/** `[caption …]<img> words[/caption]` of a classic editor. */
const CAPTION = /\[caption[^\]]*\]([\s\S]*?)\[\/caption\]/gi;

/**
 * Adds the paragraphs that a content system makes of blank lines only when it shows a page; HTML
 * that has them already comes out as it was.
 *
 * `One.\n\nTwo.` → `<p>One.</p>\n\n<p>Two.</p>`
 */
export function addParagraphs(html: string): string {
  const clean = html
    .replace(/\r\n?/g, '\n')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(CAPTION, (_all, inside: string) => {
      const words = inside.replace(/<img\b[^>]*>|<\/?a\b[^>]*>/gi, '').trim();
      return `\n\n<figure><figcaption>${words}</figcaption></figure>\n\n`;
    });
  if (/<p[\s>]/i.test(clean)) return clean;
  return clean
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replace(/\n/g, '<br>')}</p>`))
    .join('\n\n');
}
