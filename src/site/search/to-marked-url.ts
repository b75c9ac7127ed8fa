/**
 * Makes an address that marks words on the page it leads to, in the spelling of that page, by a text
 * fragment (wicg.github.io/scroll-to-text-fragment): `/a/` and `Deir Al-Balah` →
 * `/a/#:~:text=Deir%20Al%2DBalah`.
 *
 * @param texts As the page writes them; without any, the address is not changed.
 */
export function toMarkedUrl(url: string, texts: readonly string[]): string {
  if (texts.length === 0) return url;
  // A hyphen and a comma are syntax there.
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const directives = texts.map((text) => `text=${encode(text)}`);
  return `${url}#:~:${directives.join('&')}`;
}
