/** An article in the results, whichever index found it. */
export type FoundArticle = {
  url: string;
  headline: string;
  /** Date of publication, with or without a time. */
  date: string;
  section?: string;
  /** Text around what was looked for, and in it, at the odd places, what is marked. */
  excerpt: string[];
};
