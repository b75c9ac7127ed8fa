import { describe, expect, test } from 'vitest';
import { findClashes } from './faults/find-clashes.ts';
import { readFrontMatter } from './read-front-matter.ts';

const path = 'articles/2024/09/talks-open.md';
const good = `title: Talks Open
published: 2024-09-07
section: World
source: { name: The Wire }`;

function read(yaml: string, at = path) {
  return readFrontMatter(at, `---\n${yaml}\n---\n\nBody.\n`, at);
}
function problemsOf(yaml: string, at = path) {
  return read(yaml, at).problems?.map(({ line, what }) => `${line}: ${what}`) ?? [];
}

describe('readFrontMatter', () => {
  test('gives the address, the facts and the copy with its line', () => {
    const { manuscript } = read(good);
    expect(manuscript).toMatchObject({ id: '2024/09/talks-open', copy: '\nBody.\n', copyLine: 7 });
    expect(manuscript?.front).toMatchObject({ title: 'Talks Open', lang: 'en', byline: [] });
  });

  test('says that a headline is missing, and how to give one', () => {
    expect(problemsOf(good.replace('title: Talks Open\n', ''))).toEqual([
      '2: “title” is missing. Give the headline, like “title: Talks Open in Geneva”.',
    ]);
  });

  test('finds a bad date on its line', () => {
    expect(problemsOf(good.replace('2024-09-07', '2024-13-07'))[0]).toMatch(
      /^3: “published” is “2024-13-07”: Write a date like 2024-09-07/,
    );
  });

  test.each([
    './../../private.jpg',
    './more/harbour.jpg',
    '../harbour.jpg',
    '/etc/harbour.jpg',
    String.raw`./..\..\private.jpg`,
  ])('takes no picture from another folder: %s', (src) => {
    const photo = `photo: { src: ${src}, alt: Boats }`;
    expect(problemsOf(`${good}\n${photo}`)[0]).toMatch(/^6: .*Name a file beside the article/);
  });

  test.each([String.raw`"./a\0b.jpg"`, String.raw`"./a\nb.jpg"`])(
    'takes no picture whose name has control signs: %s',
    (src) => {
      const photo = `photo: { src: ${src}, alt: Boats }`;
      expect(problemsOf(`${good}\n${photo}`)[0]).toMatch(
        /^6: [\s\S]*Name a file beside the article/,
      );
    },
  );

  test('finds a broken character on its line', () => {
    expect(problemsOf(good.replace('World', '"Wor\\ud800ld"'))[0]).toMatch(/^4: .*surrogates/);
  });

  test('finds an unknown key on its line', () => {
    expect(problemsOf(`${good}\ntagline: x`)[0]).toMatch(/^6: Unknown key “tagline”/);
  });

  test('finds a wrong address inside an object', () => {
    const yaml = good.replace(
      '{ name: The Wire }',
      '\n  name: The Wire\n  url: javascript:alert(1)',
    );
    expect(problemsOf(yaml)[0]).toMatch(
      /^7: “source.url” is “javascript:alert\(1\)”: Write a whole/,
    );
  });

  test('finds broken YAML on its line', () => {
    expect(problemsOf(`${good}\nbyline: [a`)[0]).toBe(
      '6: “[” is opened here and never closed. Close it with “]”, or put the value in quotes.',
    );
  });

  test('refuses a file that lies in another month', () => {
    expect(problemsOf(good, 'articles/2024/08/talks-open.md')[0]).toMatch(
      /^3: “published” is “2024-09-07”, but the file lies in 2024\/08.*2024\/09/,
    );
  });

  test('refuses a slug with capitals or spaces', () => {
    expect(problemsOf(good, 'articles/2024/09/Talks Open.md')[0]).toMatch(/slug “Talks Open”/);
  });

  test('accepts a slug in another script and a folder below the month', () => {
    const { manuscript } = read(good, 'articles/2024/09/wires/محادثات-جنيف.md');
    expect(manuscript?.id).toBe('2024/09/محادثات-جنيف');
  });

  test('lets a draft lack its date, and says so', () => {
    const { draft } = read('title: Talks Open\ndraft: true', 'articles/drafts/talks-open.md');
    expect(draft?.lacks).toEqual(['published', 'section', 'source']);
  });

  test('asks for front matter where there is none', () => {
    const { problems } = readFrontMatter(path, 'Just copy.\n', path);
    expect(problems?.[0]?.what).toMatch(/^No front matter/);
  });
});

describe('findClashes', () => {
  const at = (file: string, yaml = good) => {
    const { manuscript } = read(yaml, file);
    if (!manuscript) throw new Error(`${file} was not read`);
    return manuscript;
  };

  test('names both files that claim one address', () => {
    const [problem] = findClashes([at(path), at('articles/2024/09/wires/talks-open.md')]);
    expect(problem?.file).toBe('articles/2024/09/wires/talks-open.md');
    expect(problem?.what).toContain(path);
  });

  test('asks for one spelling of a section', () => {
    const other = at('articles/2024/09/b.md', good.replace('World', 'world'));
    expect(findClashes([at(path), other])[0]?.what).toContain('Write both alike');
  });

  test('finds nothing in articles that differ', () => {
    expect(findClashes([at(path), at('articles/2024/09/b.md')])).toEqual([]);
  });
});
