import type { ToUrl } from '../../base/address.ts';
import { type Cited, makeBibtex } from '../../reader/pass-on/make-citations.ts';
import { makeCslItem, makeRis } from '../../reader/pass-on/make-records.ts';
import { dataLicense, site } from '../../site.ts';
import type { DataRecord, Dataset, Row } from './dataset-view.ts';

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

/** What a format writes: of a record without rows an empty text; before the records, between two, and behind them. */
export type Format = {
  write: (record: DataRecord) => string;
  /** @param first The first record that has rows. */
  makeOpen: (first: DataRecord | undefined) => string;
  separator: string;
  close: string;
};

/**
 * Opens the writer of a dataset.
 *
 * @param toUrl Makes the whole URL of an address.
 */
export function openFormat(dataset: Dataset, ending: Ending, toUrl: ToUrl): Format {
  const getRows = openRows(dataset, toUrl);
  const writeRows = makeWriter(ending);
  const write = (record: DataRecord) => writeRows(getRows(record));
  if (ending !== 'csv') {
    const { open, ...frame } = getFrame(dataset, ending);
    return { write, makeOpen: () => open, ...frame };
  }
  const makeOpen: Format['makeOpen'] = (first) =>
    first ? formatLine(listColumns(getRows(first))) : '';
  return { write, makeOpen, separator: '', close: '' };
}

/** Makes what writes the rows of a record. */
function makeWriter(ending: Ending): (rows: readonly Row[]) => string {
  if (ending === 'csv') return formatRows;
  if (ending === 'json') return (rows) => rows.map((row) => JSON.stringify(row)).join(',');
  const cite = {
    ris: makeRis,
    bib: (one: Cited) => `${makeBibtex(one)}\n`,
    'csl.json': (one: Cited) => JSON.stringify(makeCslItem(one)),
  }[ending];
  return (rows) => rows.map((row) => cite(toCited(row))).join('');
}

function getFrame({ name }: Dataset, ending: Exclude<Ending, 'csv'>) {
  if (ending === 'ris') return { open: '', separator: '\r\n', close: '' };
  if (ending === 'bib') return { open: '', separator: '\n', close: '' };
  if (ending === 'csl.json') return { open: '[', separator: ',', close: ']\n' };
  const empty = JSON.stringify({ license: dataLicense, [name]: [] });
  return { open: empty.slice(0, -2), separator: ',', close: ']}\n' };
}

/** Rows with whole URLs, by their records, of the dataset that was written last: its formats are asked for in turn. */
let last: { dataset: Dataset; site: string; rows: Map<DataRecord, Row[]> } | undefined;

function openRows(dataset: Dataset, toUrl: ToUrl): (record: DataRecord) => readonly Row[] {
  const address = toUrl('/');
  if (last?.dataset !== dataset || last.site !== address) {
    last = { dataset, site: address, rows: new Map() };
  }
  const { rows } = last;
  return (record) => {
    const made = rows.get(record) ?? record.makeRows().map((row) => addUrls(row, toUrl));
    rows.set(record, made);
    return made;
  };
}

function addUrls(row: Row, toUrl: ToUrl): Row {
  const made = { ...row };
  for (const key of ADDRESSES) if (row[key]) made[key] = toUrl(`${row[key]}`);
  return made;
}

function listColumns([first = {}]: readonly Row[]): string[] {
  return Object.keys(first);
}

/**
 * Writes rows as CSV (rfc-editor.org/rfc/rfc4180), the items of a list separated by bars: `Dbeibah|Dabaiba`.
 * A text that a spreadsheet would read as a formula gets an apostrophe before it: `=1+1` → `'=1+1`.
 */
export function formatRows(rows: readonly Row[]): string {
  const columns = listColumns(rows);
  return rows
    .map((row) => formatLine(columns.map((column) => formatCell(row[column] ?? ''))))
    .join('');
}

function formatLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
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
