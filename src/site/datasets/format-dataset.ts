import type { ToUrl } from '../../base/address.ts';
import { type Cited, makeBibtex } from '../../reader/pass-on/make-citations.ts';
import { makeCslItem, makeRis } from '../../reader/pass-on/make-records.ts';
import { dataLicense, site } from '../../site.ts';
import type { Dataset, Row } from './dataset-view.ts';

/** Formats by the ending of a file; the last three cite articles, and nothing else can be cited. */
export const FORMATS = { csv: 'CSV', json: 'JSON' } as const;
export const CITED_FORMATS = { ris: 'RIS', bib: 'BibTeX', 'csl.json': 'CSL-JSON' } as const;
export type Ending = keyof typeof FORMATS | keyof typeof CITED_FORMATS;

/** Columns that hold addresses of the site. */
const ADDRESSES = ['url', 'article'];

/** What begins a formula (owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Lists the formats of a dataset by the endings of its files. */
export function listEndings({ name }: Pick<Dataset, 'name'>): Ending[] {
  const endings: Ending[] = ['csv', 'json'];
  return name === 'articles' ? [...endings, 'ris', 'bib', 'csl.json'] : endings;
}

/**
 * Writes a dataset.
 *
 * @param toUrl Makes the whole URL of an address.
 */
export function formatDataset(dataset: Dataset, ending: Ending, toUrl: ToUrl): string {
  const { name } = dataset;
  const { rows, getCited } = getRows(dataset, toUrl);
  if (ending === 'csv') return formatCsv(rows);
  if (ending === 'json') return `${JSON.stringify({ license: dataLicense, [name]: rows })}\n`;
  const cited = getCited();
  if (ending === 'ris') return cited.map((one) => makeRis(one)).join('\r\n');
  if (ending === 'bib') return cited.map((one) => `${makeBibtex(one)}\n`).join('\n');
  return `${JSON.stringify(cited.map(makeCslItem))}\n`;
}

/** Rows with whole URLs, and what is cited of them. */
type Written = { rows: readonly Row[]; getCited: () => readonly Cited[] };

/** The dataset that was written last: its formats are asked for one after the other. */
let last: { dataset: Dataset; site: string; written: Written } | undefined;

function getRows(dataset: Dataset, toUrl: ToUrl): Written {
  const address = toUrl('/');
  if (last?.dataset === dataset && last.site === address) return last.written;
  const rows = dataset.makeRows().map((row): Row => {
    const made = { ...row };
    for (const key of ADDRESSES) if (row[key]) made[key] = toUrl(`${row[key]}`);
    return made;
  });
  let cited: readonly Cited[] | undefined;
  const getCited = () => {
    cited ??= rows.map(toCited);
    return cited;
  };
  last = { dataset, site: address, written: { rows, getCited } };
  return last.written;
}

/**
 * Writes rows as CSV (rfc-editor.org/rfc/rfc4180), the items of a list separated by bars: `Dbeibah|Dabaiba`.
 * A text that a spreadsheet would read as a formula gets an apostrophe before it: `=1+1` → `'=1+1`.
 */
export function formatCsv(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return '';
  const columns = Object.keys(first);
  const lines = rows.map((row) => columns.map((column) => formatCell(row[column] ?? '')));
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function formatCell(cell: Row[string]): string {
  const joined = Array.isArray(cell) ? cell.join('|') : `${cell}`;
  const text = typeof cell === 'number' ? joined : joined.replace(FORMULA, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The name of a record, unique in the site: `2024-09-talks`. */
function toCited(row: Row): Cited {
  const address = `${row['url']}`;
  const names = row['byline'];
  return {
    title: `${row['title']}`,
    published: `${row['published']}`,
    lang: `${row['language']}`,
    byline: Array.isArray(names) ? names : [],
    source: `${row['source']}`,
    site: site.name,
    address,
    key: address.split('/').filter(Boolean).slice(-3).join('-'),
  };
}
