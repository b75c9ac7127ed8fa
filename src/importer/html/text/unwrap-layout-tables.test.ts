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

describe('a text that stands bare in cells, parted by two breaks', () => {
  const long = [...STORY, ...STORY.map((text) => text.replace(/^(?:The|A)/, 'Once more the'))];
  const bare = (texts: readonly string[]) => texts.join('<br><br>\n');
  const menu =
    '<td><a href="/n">News</a><br><a href="/s">Sport</a><br><a href="/w">Weather today</a></td>';
  const readRows = (...rows: string[]) =>
    read(makePage({ title: '', story: [toTable(rows)] })).copy.split('\n\n');
  const pages: [string, string[]][] = [
    [
      'goes on from cell to cell, beside a label and above a signature',
      [
        `<td><b>The Wire<br><br>No. 72</b></td><td><font size="2">${bare(long.slice(0, 2))}</font></td>`,
        `<td colspan="2"><div><p><font size="2">${bare([...long, ...long].slice(2))}</font></p></div><div><b>Write to us</b><br>Pier Road 4</div></td>`,
      ],
    ],
    ['beside a menu', [`${menu}<td><font><i>${bare(long)}</i></font></td>`]],
    [
      'goes on from table to table in a cell',
      [
        `${menu}<td>${[0, 2, 4].map((at) => toTable([`<td></td><td>${bare(long.slice(at, at + (at < 4 ? 2 : 9)))}</td>`])).join('<br>')}</td>`,
      ],
    ],
    [
      'around a picture in a table of its own',
      [
        `${menu}<td>${bare(long.slice(0, 2))}${toTable(['<td><img src="a.gif"></td>', '<td>The pier in fog.</td>'], 'align="left"')}${bare(long.slice(2))}</td>`,
      ],
    ],
  ];

  test.each(pages)('%s, is paragraphs', (_what, rows) => {
    const copy = readRows(...rows).map((line) => line.replaceAll('_', ''));
    expect(copy).toEqual(expect.arrayContaining(long));
    expect(copy.indexOf(long[7] ?? '')).toBeGreaterThan(copy.indexOf(long[0] ?? ''));
    expect(copy.join()).not.toMatch(/Weather today|<table/);
  });

  test('does not go on in a short notice below it', () => {
    const notice =
      '<td>All of this is the property of the wire and may not be printed elsewhere.</td>';
    expect(readRows(`${menu}<td>${bare(long)}</td>`, notice)).toEqual(long);
  });

  test('of which no cell has most is in a table of data', () => {
    const notes = [long.slice(0, 4), long.slice(4), STORY].map(
      (texts, at) => `<td>Pier ${at}</td><td>${bare(texts)}</td>`,
    );
    const { copy } = read(makePage({ below: toTable(notes) }));
    expect(copy).toMatch(/\| Pier 0/);
  });
});

test('a hidden bar of tables that an archive sets above its pages is left out', () => {
  const bar = `<div style="display:none"><table><tr><td colspan="2">22 copies</td><td>Feb</td></tr><tr><td>Jan</td><td>28</td><td>Mar</td></tr></table></div>`;
  expect(read(makePage({ above: bar })).copy).toBe(STORY.join('\n\n'));
});

test.each([
  ['with two cells a row', toTable(['<td>Lamps</td><td>2</td>', '<td>Piers</td><td>1</td>'])],
  ['with a head', toTable(['<th>Lamps of the port</th>', '<td>The lamp at the pier</td>'])],
])('a table of data %s stays', (_what, table) => {
  const { copy } = read(makePage({ below: table }));
  expect(copy).toMatch(/\| Lamps/);
});
