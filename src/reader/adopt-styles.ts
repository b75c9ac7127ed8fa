const adopted = new Set<string>();

/** Gives the page the styles of what a script adds to it, once; its policy admits no other styles. */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
