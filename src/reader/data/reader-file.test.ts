import { expect, test } from 'vitest';
import {
  formatReaderFile,
  joinReaderData,
  parseReaderFile,
  type ReaderData,
} from './reader-file.ts';

const article = { title: 'Talks', lang: 'en', section: 'World', published: '2024-09-07', at: 5 };
const reading = { title: 'Talks', lang: 'en', at: 5, share: 40, place: 3, isDone: false };
const data: ReaderData = {
  settings: { theme: 'sepia' },
  history: { '/2024/09/talks/': reading },
  saved: { '/2024/09/talks/': article },
};

test('reads what it wrote', () => {
  expect(parseReaderFile(formatReaderFile(data, '2026-01-01'))).toEqual(data);
});

test.each(['', '[]', 'null', '{"app":"other","version":1}', '{"app":"newsprint","version":2}'])(
  'refuses what is no file of this site: %s',
  (text) => {
    expect(parseReaderFile(text)).toBeUndefined();
  },
);

test('leaves out of a file what is not whole or leads elsewhere', () => {
  const text = JSON.stringify({
    app: 'newsprint',
    version: 1,
    settings: { theme: 'url(x)' },
    history: 7,
    saved: { 'javascript:alert(1)': article, '/2024/09/a/': article },
  });
  expect(parseReaderFile(text)).toEqual({
    settings: {},
    history: {},
    saved: { '/2024/09/a/': article },
  });
});

test('joins two devices, the later of two visits counting', () => {
  const other: ReaderData = {
    settings: { face: 'sans' },
    history: { '/2024/09/talks/': { ...reading, at: 9, isDone: true } },
    saved: { '/2024/09/talks/': { ...article, at: 1 }, '/2024/09/b/': article },
  };
  expect(joinReaderData(data, other)).toEqual({
    settings: { theme: 'sepia', face: 'sans' },
    history: other.history,
    saved: { ...data.saved, '/2024/09/b/': article },
  });
});
