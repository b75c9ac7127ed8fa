import { isLanguage } from '../../base/language/is-language.ts';
import type { Kind, Term } from '../registry/registry.ts';
import { type Authority, AuthorityError } from './authority.ts';
import { parseCsv } from './parse-csv.ts';

/** What a table may call a kind. */
const KINDS: Readonly<Record<string, Kind>> = {
  person: 'people',
  people: 'people',
  place: 'places',
  places: 'places',
  organization: 'organizations',
  organisation: 'organizations',
  organizations: 'organizations',
  organisations: 'organizations',
};
const COLUMNS = ['id', 'name', 'kind', 'aliases', 'roles', 'summary', 'wikidata', 'within'];
const PLACE_COLUMNS = ['latitude', 'longitude'];

/**
 * Reads a table of names: a head that names its columns, then a line an entry. `aliases`, `roles` and
 * `within` hold several values parted by `|` or `;`; a role may have its years, `mayor (2016-2021)`; a column
 * like `native:ar` holds the name in that language.
 *
 * @throws AuthorityError with the line, the value and what to write.
 */
export function readTable(text: string): Authority[] {
  const [head, ...rows] = parseCsv(text);
  const columns = head?.values.map((value) => value.toLowerCase()) ?? [];
  const unknown = columns.find((column) => !isColumn(column));
  if (!columns.includes('name') || !columns.includes('kind') || unknown !== undefined) {
    const what = unknown === undefined ? 'lacks “name” or “kind”' : `has “${unknown}”`;
    throw new AuthorityError(
      `line 1: The head ${what}. Name the columns: ${COLUMNS.join(', ')}, ${PLACE_COLUMNS.join(', ')}, native:ar.`,
    );
  }
  return rows.map(({ line, values }) => {
    const more = values.slice(columns.length).find(Boolean);
    if (more) {
      throw new AuthorityError(
        `line ${line}: “${more}” stands after the last column. Put a value that has the sign between columns in quotes.`,
      );
    }
    return readRow(line, (name) => values[columns.indexOf(name)] ?? '', columns);
  });
}

function isColumn(column: string): boolean {
  const [native, lang = ''] = column.split(':');
  if (native === 'native') return isLanguage(lang);
  return COLUMNS.includes(column) || PLACE_COLUMNS.includes(column);
}

function readRow(line: number, get: (column: string) => string, columns: string[]): Authority {
  const [name, kind, id, wikidata] = [
    get('name'),
    KINDS[get('kind').toLowerCase()],
    get('id'),
    get('wikidata'),
  ];
  if (!name) throw new AuthorityError(`line ${line}: The name is empty. Write it as articles do.`);
  if (!kind) {
    throw new AuthorityError(
      `line ${line}: The kind of “${name}” is “${get('kind')}”. Write person, place or organization.`,
    );
  }
  if (wikidata && !/^Q[1-9]\d*$/.test(wikidata)) {
    throw new AuthorityError(
      `line ${line}: The item of “${name}” is “${wikidata}”. Write an id of Wikidata like Q1016.`,
    );
  }
  const coordinates = readCoordinates(line, get('latitude'), get('longitude'));
  return {
    kind,
    name,
    aliases: splitList(get('aliases')),
    roles: splitList(get('roles')).map(readTerm),
    native: columns.flatMap((column) => {
      const lang = /^native:(.+)$/.exec(column)?.[1];
      return lang && get(column) ? [{ lang, name: get(column) }] : [];
    }),
    summary: get('summary').replace(/\s+/g, ' '),
    within: splitList(get('within')),
    ...(id && { id }),
    ...(wikidata && { wikidata }),
    ...(coordinates && { coordinates }),
  };
}

function splitList(value: string): string[] {
  return value
    .split(/[|;]/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** `mayor (2016-2021)`, `mayor (2016-)` */
function readTerm(text: string): Term {
  const { role, from, to } =
    /^(?<role>.+?) *\((?<from>\d{4})? *[-–] *(?<to>\d{4})?\)$/.exec(text)?.groups ?? {};
  return { role: role ?? text, ...(from && { from }), ...(to && { to }) };
}

function readCoordinates(
  line: number,
  latitude: string,
  longitude: string,
): [number, number] | undefined {
  if (!latitude && !longitude) return undefined;
  const [north, east] = [Number(latitude || Number.NaN), Number(longitude || Number.NaN)];
  if (Math.abs(north) <= 90 && Math.abs(east) <= 180) return [north, east];
  throw new AuthorityError(
    `line ${line}: The coordinates are “${latitude}”, “${longitude}”. Write degrees like 32.89 and 13.19.`,
  );
}
