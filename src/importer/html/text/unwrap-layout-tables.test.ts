import { describe, expect, test } from 'vitest';
import { makePage, read, STORY } from '../../fixtures/make-page.ts';

const toTable = (rows: string[], attributes = '') =>
  `<table ${attributes}><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
const cells = STORY.map((text) => `<td>${text}</td>`);

describe('a table that sets a page is no table of the text', () => {
  test.each([
    ['a cell a row', toTable(cells)],
    ['cells around a text', toTable([`<td></td><td>${toTable(cells)}</td><td>&nbsp;</td>`])],
    [
      'what says so',
      toTable(
        [`<td>${STORY[0]}</td><td>${STORY[1]}</td>`, cells[2] ?? '', cells[3] ?? ''],
        'role="presentation"',
      ),
    ],
    ['paragraphs in boxes', toTable(STORY.map((text) => `<td><p>${text}</p></td>`))],
  ])('%s', (_what, table) => {
    const { facts, copy } = read(makePage({ story: [table] }));
    expect(copy).toBe(STORY.join('\n\n'));
    expect(facts.dek).toBeUndefined();
  });
});

test.each([
  ['with two cells a row', toTable(['<td>Lamps</td><td>2</td>', '<td>Piers</td><td>1</td>'])],
  ['with a head', toTable(['<th>Lamps of the port</th>', '<td>The lamp at the pier</td>'])],
])('a table of data %s stays', (_what, table) => {
  const { copy } = read(makePage({ below: table }));
  expect(copy).toMatch(/\| Lamps/);
});
