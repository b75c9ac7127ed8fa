/** `[caption …]<img> words[/caption]` of a classic editor. */
const CAPTION =
  /\[(?:wp_)?caption[^[\]]{0,999}\]((?:(?!\[(?:wp_)?caption)[\s\S])*?)\[\/(?:wp_)?caption\]/gi;
const VALUES = String.raw`(?:\s+[\w-]+\s*=\s*(?:"[^"[\]]{0,999}"|'[^'[\]]{0,999}'|[^\s"'[\]]+))`;
/** Pictures, sound and film: without values it must be alone on its line, or it may be words. */
const MEDIA = new RegExp(
  String.raw`(?<!\[)\[(?:gallery|playlist|audio|video)(?:${VALUES}+\s*/?\]|\s*/?\](?=[ \t]*(?:\[/|$))(?<=^[ \t]*\[[^\]]*\]))(?!\])(?:\s*\[/(?:audio|video)\])?`,
  'gim',
);
const EMBED = /\[embed\b[^[\]]{0,999}\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/embed\]/gi;

/**
 * Does what a content system does with its shortcodes when it shows a page: a caption becomes a
 * figure, an address stands by itself, and pictures, sound and film, which copy cannot hold, go.
 *
 * `[gallery ids="1,2"]` → nothing
 */
export function dropShortcodes(html: string): string {
  return html
    .replace(CAPTION, (_all, inside: string) => {
      const words = inside.replace(/<img\b[^>]*>|<\/?a\b[^>]*>/gi, '').trim();
      return `\n\n<figure><figcaption>${words}</figcaption></figure>\n\n`;
    })
    .replace(EMBED, '$1')
    .replace(MEDIA, '');
}
