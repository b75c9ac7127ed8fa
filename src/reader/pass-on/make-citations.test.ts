import { expect, test } from 'vitest';
import { splitName, toInitials } from './format-names.ts';
import { makeCitations } from './make-citations.ts';

const article = {
  title: 'Talks Open in Geneva',
  published: '2024-09-07T18:30:00+03:00',
  byline: ['Jane Mary van Doe'],
  source: 'The Wire',
  site: 'Newsprint',
  address: 'https://news.example/2024/09/talks/',
};

test('cites an article with an author', () => {
  expect(makeCitations(article)).toEqual({
    apa: 'van Doe, J. M. (2024, September 7). Talks Open in Geneva. The Wire. https://news.example/2024/09/talks/',
    mla: 'van Doe, Jane Mary. “Talks Open in Geneva.” The Wire, 7 Sept. 2024, Newsprint, news.example/2024/09/talks/.',
    chicago:
      'van Doe, Jane Mary. “Talks Open in Geneva.” The Wire, September 7, 2024. https://news.example/2024/09/talks/.',
    bibtex: [
      '@article{talks20240907,',
      '  author = {van Doe, Jane Mary},',
      '  title = {{Talks Open in Geneva}},',
      '  journal = {The Wire},',
      '  year = {2024},',
      '  month = {9},',
      '  day = {7},',
      '  url = {https://news.example/2024/09/talks/},',
      '}',
    ].join('\n'),
  });
});

test('cites an article without an author by its title, in Chicago by its paper', () => {
  const { apa, mla, chicago, bibtex } = makeCitations({ ...article, byline: [] });
  expect(apa).toMatch(/^Talks Open in Geneva\. \(2024, September 7\)\. The Wire\./);
  expect(mla).toMatch(/^“Talks Open in Geneva\.” The Wire, 7 Sept\. 2024/);
  expect(chicago).toMatch(/^The Wire\. “Talks Open in Geneva\.” September 7, 2024\./);
  expect(bibtex).not.toContain('author');
});

test('joins two authors, and cuts three to the first', () => {
  const two = makeCitations({ ...article, byline: ['Jane Doe', 'Reuters'] });
  expect(two.apa).toMatch(/^Doe, J\., & Reuters\. \(/);
  expect(two.mla).toMatch(/^Doe, Jane, and Reuters\. /);
  const three = makeCitations({ ...article, byline: ['Jane Doe', 'Ali Omar', 'AFP'] });
  expect(three.mla).toMatch(/^Doe, Jane, et al\. /);
});

test('turns quotes within a headline into single ones, and ends no question twice', () => {
  const { mla } = makeCitations({ ...article, byline: [], title: 'Who Said “No Deal”?' });
  expect(mla).toMatch(/^“Who Said ‘No Deal’\?” The Wire/);
});

test('does not let a headline break BibTeX', () => {
  const { bibtex } = makeCitations({ ...article, title: 'R&D up 5% {\\_}' });
  expect(bibtex).toContain('title = {{R\\&D up 5\\% \\{\\textbackslash{}\\_\\}}}');
});

test.each([
  'Jan.',
  'Feb.',
  'Mar.',
  'Apr.',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
])('MLA writes the month %s', (month) => {
  const months = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
  const number = `${months.indexOf(month) + 1}`.padStart(2, '0');
  const { mla, apa } = makeCitations({ ...article, published: `2024-${number}-01` });
  expect(mla).toContain(`The Wire, 1 ${month} 2024, `);
  expect(apa).toContain(`(2024, ${month.replace(/\.$/, '').slice(0, 3)}`);
});

test('names all of three authors in APA and BibTeX', () => {
  const byline = ['Jane Doe', 'Ali Omar', 'AFP'];
  const { apa, bibtex } = makeCitations({ ...article, byline });
  expect(apa).toMatch(/^Doe, J\., Omar, A\., & AFP\. \(/);
  expect(bibtex).toContain('  author = {Doe, Jane and Omar, Ali and {AFP}},\n');
});

test('takes a headline of two lines for one, and an Arabic one for a key without its letters', () => {
  const { apa, bibtex } = makeCitations({ ...article, byline: [], title: ' Talks\n  Open ' });
  expect(apa).toMatch(/^Talks Open\. \(/);
  expect(bibtex).toContain('title = {{Talks Open}}');
  const arabic = makeCitations({ ...article, byline: [], title: 'محادثات في جنيف' });
  expect(arabic.bibtex).toMatch(/^@article\{article20240907,\n/);
});

test.each([
  ['Reuters', 'Reuters', ''],
  ['Asharq Al-Awsat Staff', 'Asharq Al-Awsat Staff', ''],
  ['Agence France-Presse', 'Agence France-Presse', ''],
  ['Ann Lee Roe Jr.', 'Roe Jr.', 'Ann Lee'],
  ['Doe, Roe', 'Doe, Roe', ''],
  ['Ibrahim bin Said', 'bin Said', 'Ibrahim'],
  ['Ursula von der Leyen', 'von der Leyen', 'Ursula'],
  ['van Doe', 'Doe', 'van'],
  ['Jean-Luc Picard', 'Picard', 'Jean-Luc'],
  ['Gamal Abdel Nasser', 'Abdel Nasser', 'Gamal'],
  ['ليلى حداد', 'حداد', 'ليلى'],
  ['جمال عبد الناصر', 'عبد الناصر', 'جمال'],
  ['محمد بن سلمان', 'بن سلمان', 'محمد'],
  ['وكالة الميناء', 'وكالة الميناء', ''],
  ['أ.ف.ب', 'أ.ف.ب', ''],
])('splits the name %s', (name, family, given) => {
  expect(splitName(name)).toEqual({ family, given });
});

test('cites an Arabic author by the whole name, the family’s first', () => {
  const { apa, bibtex } = makeCitations({ ...article, byline: ['ليلى حداد'] });
  expect(apa).toMatch(/^حداد, ليلى\. \(2024/);
  expect(bibtex).toContain('author = {حداد, ليلى}');
});

test('keeps hyphens between initials', () => {
  expect(toInitials('Jean-Luc Marie')).toBe('J.-L. M.');
});
