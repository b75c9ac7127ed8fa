import { joinNames, splitName, toInitials } from './format-names.ts';

/** What a citation is made of. */
export type Cited = {
  title: string;
  /** Day of publication, `2024-09-07`, with or without a time. */
  published: string;
  byline: readonly string[];
  source: string;
  site: string;
  /** Whole address of the page. */
  address: string;
  lang?: string;
  /** Name of its record, where it must be unlike those of others. */
  key?: string;
};
export type Citations = { apa: string; mla: string; chicago: string; bibtex: string };

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** MLA cuts the months but these (MLA Handbook, 9th edition, appendix 1). */
const WHOLE = new Set(['May', 'June', 'July']);

/**
 * Makes the citations of an article of a newspaper read online: APA (7th edition, 10.1), MLA (9th),
 * Chicago (17th, 14.191: the paper stands for an author who is not named), and BibTeX.
 */
export function makeCitations(cited: Cited): Citations {
  const { published, byline, source, site, address } = cited;
  const { year, month, day } = splitDay(published);
  const title = toLine(cited.title);
  const ended = /[.?!]$/.test(title) ? title : `${title}.`;
  const monthName = MONTHS[Number(month) - 1] ?? '';
  const date = `${Number(day)} ${WHOLE.has(monthName) ? monthName : `${monthName.slice(0, monthName === 'September' ? 4 : 3)}.`} ${year}`;
  const names = byline.map(splitName);
  const apaNames = names.map(({ family, given }) =>
    given ? `${family}, ${toInitials(given)}` : family,
  );
  const apaAuthor = endSentence(apaNames.length < 2 ? apaNames.join('') : joinNames(apaNames, '&'));
  const author = endSentence(joinSorted(cited.byline));
  const apaDate = `(${year}, ${monthName} ${Number(day)}).`;
  const quoted = `“${ended.replaceAll('“', '‘').replaceAll('”', '’')}”`;
  return {
    apa: join(
      apaAuthor ? `${apaAuthor} ${apaDate} ${ended}` : `${ended} ${apaDate}`,
      `${source}.`,
      address,
    ),
    mla: join(
      author,
      quoted,
      `${source}, ${date}, ${site}, ${address.replace(/^https?:\/\//, '')}.`,
    ),
    chicago: author
      ? join(author, quoted, `${source}, ${monthName} ${Number(day)}, ${year}.`, `${address}.`)
      : join(`${source}.`, quoted, `${monthName} ${Number(day)}, ${year}.`, `${address}.`),
    bibtex: makeBibtex(cited),
  };
}

/** Makes the record of an article for BibTeX. */
export function makeBibtex({
  title: headline,
  published,
  byline,
  source,
  address,
  key,
}: Cited): string {
  const title = toLine(headline);
  const date = splitDay(published);
  const authors = byline
    .map(splitName)
    .map(({ family, given }) =>
      given ? `${escapeTex(family)}, ${escapeTex(given)}` : `{${escapeTex(family)}}`,
    );
  const fields = [
    ['author', authors.join(' and ')],
    ['title', `{${escapeTex(title)}}`],
    ['journal', escapeTex(source)],
    ['year', date.year],
    ['month', `${Number(date.month)}`],
    ['day', `${Number(date.day)}`],
    ['url', address],
  ].filter(([, value]) => value);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  const name = key ?? `${findWord(title)}${date.year}${date.month}${date.day}`;
  return `@article{${name},\n${lines.join('\n')}\n}`;
}

/** Finds the first word of a headline that may be part of a record’s name. */
function findWord(title: string): string {
  const ascii = title.normalize('NFKD').replace(/[^\p{ASCII}]/gu, '');
  return (/\p{L}{4,}/u.exec(ascii)?.[0] ?? 'article').toLowerCase();
}

function toLine(title: string): string {
  return title.replace(/\s+/g, ' ').trim();
}

function splitDay(published: string) {
  const [year = '', month = '', day = ''] = published.slice(0, 10).split('-');
  return { year, month, day };
}

/** The first name as it is sorted, the others as they are said. */
function joinSorted(byline: readonly string[]): string {
  const names = byline.map((name, index) => {
    const { family, given } = splitName(name);
    return index === 0 && given ? `${family}, ${given}` : name;
  });
  return names.length > 2 ? `${names[0]}, et al` : joinNames(names, 'and');
}

function endSentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Signs that mean something to TeX are written so that they mean themselves. */
function escapeTex(text: string): string {
  const words: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/[\\~^{}&%$#_]/g, (sign) => words[sign] ?? `\\${sign}`);
}
