/** What this site is called and how it speaks. The address comes from `SITE_URL` and `BASE_PATH`. */
export const site = {
  name: 'Newsprint',
  tagline: 'The news as it was filed, set clean.',
  description: 'Delivered news copy, cleaned of its repeats and set as readable articles.',
  lang: 'en',
  /** Where a day begins: what is dated ahead appears then. A name of the IANA’s, like `Africa/Cairo`. */
  timeZone: 'UTC',
  /** Sections that come first wherever they are listed, in this order; the others follow by name. */
  sections: [] as readonly string[],
  /** Names of sections on pages in other languages: `{ World: { ar: 'العالم' } }`; others keep their own. */
  sectionNames: {} as Readonly<Record<string, Readonly<Record<string, string>>>>,
} as const;

/** What those may do with the files of data who take them. */
export const dataLicense: string =
  'Articles belong to the publishers that they name; their text is not in these files. What the files say about them, the names and the mentions may be used freely (CC0 1.0).';

/** Where readers report a barrier: an address for e-mail; left empty, the page names none. */
export const contact: string = '';
