import { describe, expect, test } from 'vitest';
import { META, makePage, read, STORY, toJson } from '../../fixtures/make-page.ts';

test('parts words that two breaks part at the end of a mark', () => {
  const [first = '', second = '', ...rest] = STORY.map((text) => `<p>${text}</p>`);
  const story = [first, `<p><b>A heading of a sort<br><br></b>${second.slice(3)}`, ...rest];
  expect(read(makePage({ story })).copy).toContain('**A heading of a sort**\n\nThe port had said');
});

describe('a check of what was found', () => {
  test.each(['class', 'data-x'])('lets a letter be lost in %s', (name) => {
    const [first = '', ...rest] = STORY;
    const story = [`<p ${name}="w\uFFFDx">${first}</p>`, ...rest.map((text) => `<p>${text}</p>`)];
    expect(read(makePage({ head: META, story })).isDraft).toBeUndefined();
  });

  test('notes a letter that is lost in the text, of which a draft is made', () => {
    const story = STORY.map((text) => `<p>${text.replace('lamp', 'l\uFFFDmp')}</p>`);
    const { isDraft, notes } = read(makePage({ head: META, story }));
    expect(isDraft).toBe(true);
    expect(notes?.join()).toContain('l\uFFFDmp');
  });

  test.each([
    ['articleBody', { articleBody: STORY.join(' ').repeat(4) }],
    ['wordCount', { wordCount: 900 }],
  ])('says that a text may be cut off where %s is longer', (_what, data) => {
    const html = makePage({
      head: META + toJson({ '@type': 'NewsArticle', ...data }),
      story: STORY.slice(0, 2).map((text) => `<p>${text}</p>`),
    });
    const { copy, isDraft, notes } = read(html);
    if ('wordCount' in data) {
      expect(isDraft).toBe(true);
      expect(notes).toEqual(['may be cut off: 41 of 900 words that the page says it has']);
    } else expect(copy).toContain('A second lamp will follow');
  });

  test('says that a short text which is to be paid for may be cut off', () => {
    const data = { '@type': 'NewsArticle', isAccessibleForFree: false };
    expect(read(makePage({ head: META + toJson(data) })).isDraft).toBe(true);
    const free = { ...data, isAccessibleForFree: true };
    expect(read(makePage({ head: META + toJson(free) })).isDraft).toBeUndefined();
  });

  test('says with figures that a text is short against the paragraphs of its page', () => {
    const tail = STORY.map((text) => `<p>Have a tip on lamps? ${text}</p>`);
    const story = STORY.slice(0, 2).map((text) => `<p>${text}</p>`);
    expect(read(makePage({ head: META, story: [...story, ...tail] })).notes).toEqual([
      'may lack text: 41 words, and the page’s paragraphs have 142',
    ]);
    expect(read(makePage({ head: META, story: [...story, ...tail.slice(0, 1)] })).notes).toEqual(
      [],
    );
  });

  test('finds no article in links alone', () => {
    const story = STORY.map((text) => `<p><a href="/a">${text}</a></p>`);
    expect(() => read(makePage({ head: META, story }))).toThrow(/holds no article/);
  });

  test.each([
    [
      'zh',
      '港口尽头的灯在星期五重新点亮，两年前一场大风把它吹灭。港口办公室直到前一天晚上才给领航员写信，此前什么也没有说。',
    ],
    [
      'ja',
      '長い桟橋の端にある灯りが金曜日に再びともった。二年前の強風で消えていたものだ。港は前の晩まで何も言わなかった。',
    ],
    ['th', 'โคมไฟที่ปลายสะพานถูกจุดขึ้นอีกครั้งในวันศุกร์ สองปีหลังจากพายุพัดจนดับ ท่าเรือไม่ได้พูดอะไรจนถึงเย็นวันก่อน'],
  ])('counts the words of a page in %s, which has no spaces', (lang, text) => {
    const { copy } = read(
      makePage({ head: META, lang, story: [`<p>${text}</p>`, `<p>${text}続</p>`] }),
    );
    expect(copy).toContain(text);
  });
});

describe('figures that are not found with the text', () => {
  const figure = (caption: string) =>
    `<div class="promo-media"><div class="sponsor"><figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure></div></div>`;

  test('stand at their place between its paragraphs, below a standfirst too', () => {
    const above = `<p class="standfirst">Two years after the gale had put it out, the long pier has its light again.</p>${figure('Men mend the lamp.')}`;
    const { copy } = read(makePage({ above, below: figure('The pier at night.') }));
    const [first = '', second = ''] = STORY;
    expect(copy.split('\n\n').slice(0, 4)).toEqual([
      '<figure><figcaption>Men mend the lamp.</figcaption></figure>',
      first,
      '<figure><figcaption>The pier at night.</figcaption></figure>',
      second,
    ]);
  });

  test('of another story beside it are left out', () => {
    const { copy } = read(
      makePage({
        below: `<aside>${figure('Another pier.')}</aside><a href="/2">${figure('A third pier.')}</a>`,
      }),
    );
    expect(copy).not.toContain('pier.</figcaption>');
  });

  test('of a gallery are no list', () => {
    const rows = ['One lamp.', 'Two lamps.'].map((text) => `<li>${figure(text)}</li>`).join('');
    const { copy } = read(makePage({ below: `<ul class="gallery">${rows}</ul>` }));
    expect(copy).toContain('\n\n<figure><figcaption>One lamp.</figcaption></figure>\n\n<figure>');
  });
});

test('a page that stands in a form as a whole keeps its figures', () => {
  const figure = '<figure><img src="a.jpg"><figcaption>Men mend the lamp.</figcaption></figure>';
  const page = makePage({ above: figure })
    .replace('<main>', '<form><div>')
    .replace('</main>', '</div></form>');
  expect(read(page).copy.startsWith('<figure><figcaption>Men mend the lamp.')).toBe(true);
});

test('a page with a template is read without it', () => {
  const words = 'Lamps, piers, pilots, bells and boats are what this box would be about. '.repeat(
    20,
  );
  const page = makePage({}).replace(
    '</body>',
    `<template><div><p>${words}</p></div></template></body>`,
  );
  expect(read(page).copy).toBe(STORY.join('\n\n'));
});

describe('the text beside the headline', () => {
  const long = [...STORY, ...STORY.map((text) => text.replace('The', 'This'))];
  const toParagraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`);
  const names = Array.from(
    { length: 60 },
    (_, at) =>
      `<p>Ports of the coast, number ${at}, and the ships that lie there, by their size, and by their age.</p>`,
  );

  test('is the article, and not a longer one below it', () => {
    const page = makePage({ story: toParagraphs(long) }).replace(
      '</main>',
      `<article><h2>Another</h2>${names.join('')}</article></main>`,
    );
    expect(read(page).copy).toContain(STORY[3]);
  });

  test('is not looked for where it is short: a page may have its text elsewhere', () => {
    const page = makePage({ story: toParagraphs(STORY.slice(0, 1)) }).replace(
      '</main>',
      `</main><div class="article-body">${names.join('')}</div>`,
    );
    expect(read(page).copy).toContain('number 59');
  });
});
