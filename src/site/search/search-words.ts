/** Texts of the search page, which `SearchPage.astro` passes; `{name}` is filled in. */
export type SearchWords = {
  people: string;
  places: string;
  organizations: string;
  signer: string;
  article: string;
  also: string;
  articles: string;
  one: string;
  many: string;
  nothing: string;
  begun: string;
  searching: string;
  missing: string;
  without: string;
  begins: string;
  unread: string;
  only: string;
  since: string;
  failed: string;
  late: string;
  showing: string;
  asTyped: string;
  meant: string;
  searched: string;
  older: string;
};

/** Fills in the blanks of a sentence: `{count} articles` → `3 articles`. */
export function fillWords(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (blank, key: string) => values[key] ?? blank);
}
