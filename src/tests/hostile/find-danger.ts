/**
 * Finds what could run, ask other hosts or take the page over. It stands on its own, so that a browser
 * can be handed it.
 *
 * @param root A document, or a part of one.
 * @param inCopy Whether all of it comes from copy, which brings no element of the site.
 */
export function findDanger(root: ParentNode, inCopy: boolean): string[] {
  const never =
    'iframe, frame, object, embed, applet, base, template, svg, math, portal, plaintext';
  const notInCopy =
    'script, style, link, meta, form, input, button, select, textarea, img, picture, source, video, audio, main, h1, dialog, site-search, noscript, title';
  const found: string[] = [];
  const tell = (what: string, element: Element) =>
    found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
  for (const element of root.querySelectorAll(inCopy ? `${never}, ${notInCopy}` : never)) {
    tell('element', element);
  }
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const inert = value.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
      if (/^on|^(?:style|srcdoc|formaction|ping|target|background|xlink:href)$/i.test(name)) {
        tell(name, element);
      }
      if (/^(?:href|src|action|data|cite|poster|srcset)$/i.test(name)) {
        if (/^[a-z][a-z0-9+.-]*:/.test(inert) && !/^(?:https?|mailto):/.test(inert)) {
          tell(name, element);
        }
      }
      if (inCopy && /^(?:data-pagefind|name$|slot$)/.test(name)) tell(name, element);
      // Markdown's own: footnotes, task lists, the language of code; and what is broad, as the pipeline marks it.
      const known = /^(?:broad|footnotes|sr-only|data-footnote-backref|.*task-list.*|language-.*)$/;
      if (inCopy && name === 'class' && !known.test(value)) tell(name, element);
      if (inCopy && name === 'id' && !value.startsWith('text-')) tell(name, element);
    }
  }
  return found;
}
