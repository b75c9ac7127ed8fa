import { expect, test } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { placePath } from './place-path.ts';
import { readPlainYaml } from './read-plain-yaml.ts';

const PATHS = [[], ['title'], ['source'], ['source', 'name'], ['photo', 'src'], ['title', 'x']];

test.each([
  'title: Talks open\n',
  'title: Talks open, [again] & "so on"; it’s 5 o\'clock {today} * | > % @ `x`\npublished: 1987-02-26',
  'title: "Talks: open # now"\nsource:\n  name: The Wire\n  url: https://news.example/a#b\nsection: World\n',
  'title: \'No "yes"\'\npublished: 2024-09-07T18:30:00+03:00\nlang: no\n',
  'title: محادثات السلام\nsource:\n  name: y\n',
  'title: e5\nsection: NaN\nlabel: Yes\nx: 2024-09-07T18:30Z\n',
  'title: ""\n',
])('reads what a parser reads, and where: %j', (text) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const plain = readPlainYaml(text);
  expect(plain?.value).toEqual(document.toJS());
  for (const path of PATHS) {
    expect(plain?.rowOf(path)).toBe(lines.linePos(placePath(document, path)).line);
  }
});

test.each([
  '',
  '# a remark',
  'title: null',
  'title: True',
  'null: a',
  'title: 5',
  'title: 1987-02',
  'title: .nan',
  'title: ~',
  'title: a: b',
  'title: a #b',
  'title: a:',
  'title: a ',
  'title:  a\ttab',
  'title: "a\\n"',
  "title: 'it''s'",
  'title: a\ntitle: b',
  'title: a\n  goes on',
  'title: a\n  name: b',
  'title:\nsection: b',
  'title:',
  'source:\n    name: a',
  'source:\n  name:\n    x: a',
  'source:\n  name: a\n  name: b',
  'source: { name: a }',
  'source: [a]',
  '- a',
  'title: |\n  a',
  'title: !x a',
  'title: &x a',
  'title: *x',
  'title: a\r\n',
  'title: a\n\nsection: b',
  'title: a\n---\n',
  '<<: a',
])('leaves the rest to a parser: %j', (text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});
