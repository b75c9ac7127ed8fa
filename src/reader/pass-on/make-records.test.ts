import { expect, test } from 'vitest';
import { makeCslItem, makeRis, toSortedName } from './make-records.ts';

const article = {
  title: 'محادثات في جنيف',
  published: '2024-09-07T18:30:00+03:00',
  lang: 'ar',
  byline: ['ليلى عبد الله حداد', 'جمال عبد الناصر', 'وكالة الميناء'],
  source: 'الوكالة',
  site: 'Newsprint',
  address: 'https://news.example/2024/09/talks/',
};

test('RIS has the family’s name first, whole, and the name of a body as it is', () => {
  expect(makeRis(article).split('\r\n')).toEqual([
    'TY  - NEWS',
    'AU  - حداد, ليلى عبد الله',
    'AU  - عبد الناصر, جمال',
    'AU  - وكالة الميناء',
    'TI  - محادثات في جنيف',
    'T2  - الوكالة',
    'PY  - 2024',
    'DA  - 2024/09/07',
    'LA  - ar',
    'UR  - https://news.example/2024/09/talks/',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON tells family and given names apart, and the day in numbers', () => {
  expect(makeCslItem({ ...article, key: '2024-09-talks' })).toEqual({
    id: '2024-09-talks',
    type: 'article-newspaper',
    title: 'محادثات في جنيف',
    author: [
      { family: 'حداد', given: 'ليلى عبد الله' },
      { family: 'عبد الناصر', given: 'جمال' },
      { literal: 'وكالة الميناء' },
    ],
    'container-title': 'الوكالة',
    issued: { 'date-parts': [[2024, 9, 7]] },
    URL: 'https://news.example/2024/09/talks/',
    language: 'ar',
  });
});

test('an article without an author has none', () => {
  expect(makeRis({ ...article, byline: [] })).not.toContain('AU');
  expect(makeCslItem({ ...article, byline: [] })).not.toHaveProperty('author');
});

test.each([
  ['Omar al-Sayed', 'al-Sayed, Omar'],
  ['Lena van Dijk', 'van Dijk, Lena'],
  ['Ursula von der Leyen', 'von der Leyen, Ursula'],
  ['Ben Smith', 'Smith, Ben'],
  ['John Smith Jr.', 'Smith Jr., John'],
  ['Agence France-Presse', 'Agence France-Presse'],
  ['Our Correspondent', 'Our Correspondent'],
  ['Staff Writer', 'Staff Writer'],
  ['عبد الله حداد', 'حداد, عبد الله'],
  ['محمد بن سلمان', 'بن سلمان, محمد'],
  ['سارة عبد الرحمن', 'عبد الرحمن, سارة'],
  ['خالد أبو بكر', 'أبو بكر, خالد'],
  ['مصطفى كمال الدين', 'كمال الدين, مصطفى'],
  ['نور الدين', 'نور الدين'],
  ['عبد الله', 'عبد الله'],
  ['ابن خلدون', 'ابن خلدون'],
])('%s is sorted as %s', (name, sorted) => {
  expect(toSortedName(name)).toBe(sorted);
});
