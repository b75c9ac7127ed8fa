import { describe, expect, test } from 'vitest';
import { processCopy } from '../../copy/process-copy.ts';
import type { Delivery } from '../delivery.ts';
import { makePage, STORY } from '../fixtures/make-page.ts';
import { readText } from '../read-deliveries.ts';

function read(html: string): Delivery {
  const [delivery] = readText(html, 'page.html').deliveries;
  if (!delivery) throw new Error('The page gave no article.');
  return delivery;
}
const toPage = ({ facts, copy, form }: Delivery) =>
  processCopy({ text: copy, form, title: facts.title ?? '', source: facts.sourceName ?? '' });
const toJson = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const META = '<meta property="article:published_time" content="2023-04-06T09:30:00Z">';

describe('the date of a page', () => {
  test.each([
    [
      'a clock of a script',
      { above: '<time datetime="Thu Apr 06 2023 09:30:00 GMT+0200 (CEST)">6 Apr</time>' },
      '2023-04-06T09:30:00+02:00',
    ],
    [
      'a time with a named zone',
      { above: '<time datetime="2023-04-06 09:30:11 GMT">Apr 6</time>' },
      '2023-04-06T09:30:11Z',
    ],
    [
      'a time whose words name the zone',
      { above: '<time datetime="2023-04-06 16:05:00">04/06/2023 04:05 PM PDT</time>' },
      '2023-04-06T16:05:00-07:00',
    ],
    [
      'an address by slashes',
      { head: '<link rel="canonical" href="https://pier.example/2023/04/06/lamp/">' },
      '2023-04-06',
    ],
    [
      'an address with the name of the month',
      { head: '<link rel="canonical" href="https://pier.example/news/2023/apr/06/lamp">' },
      '2023-04-06',
    ],
    [
      'an address with one number',
      { head: '<link rel="canonical" href="https://pier.example/news/20230406/lamp.html">' },
      '2023-04-06',
    ],
    [
      'JSON-LD of a page',
      { head: toJson({ '@type': 'WebPage', datePublished: '2023-04-06T09:30:00Z' }) },
      '2023-04-06T09:30:00Z',
    ],
    [
      'JSON-LD within a page',
      {
        head: toJson({
          '@type': 'WebPage',
          mainEntity: { '@type': 'NewsArticle', datePublished: '2023-04-06' },
        }),
      },
      '2023-04-06',
    ],
    [
      'JSON-LD with a raw line end and a comma too many',
      {
        head: toJson('{"@type":"NewsArticle","articleBody":"a\nb","datePublished":"2023-04-06",}'),
      },
      '2023-04-06',
    ],
    [
      'JSON-LD in a remark',
      { head: toJson('<!-- {"@type":"NewsArticle","datePublished":"2023-04-06"} -->') },
      '2023-04-06',
    ],
    [
      'JSON-LD that is cut off',
      { head: toJson('{"@type":"NewsArticle","datePublished":"2023-04-06","x":"') },
      '2023-04-06',
    ],
    [
      'itemprop',
      { above: '<span itemprop="datePublished" content="2023-04-06">Thursday</span>' },
      '2023-04-06',
    ],
    [
      'a line with the class of a date',
      { above: '<div class="post-date">Posted: 6 April 2023</div>' },
      '2023-04-06',
    ],
    ['a line in Arabic', { above: '<div class="date">الخميس ٦ أبريل ٢٠٢٣</div>' }, '2023-04-06'],
    [
      'two that agree against one',
      {
        above: '<time datetime="2023-04-06">6 April</time>',
        head: '<link rel="canonical" href="https://pier.example/2023/04/06/a"><meta name="date" content="2023-04-07">',
      },
      '2023-04-06',
    ],
  ])('is read from %s', (_what, page, published) => {
    const { facts, evidence } = read(makePage(page));
    expect(facts.published).toBe(published);
    expect(evidence).toContainEqual(
      expect.objectContaining({ fact: 'published', value: published }),
    );
  });

  test.each([
    ['in the year 1', '0001-01-01T00:00:00Z'],
    ['before 1800', '1799-12-31'],
    ['after tomorrow', '2999-01-01'],
  ])('is none where it lies %s', (_what, day) => {
    const { facts } = read(
      makePage({ head: `<meta property="article:published_time" content="${day}">` }),
    );
    expect(facts.published).toBeUndefined();
  });

  test.each([
    ['JSON-LD', { head: toJson({ '@type': 'NewsArticle', dateModified: '2023-04-07' }) }],
    ['meta', { head: '<meta property="article:modified_time" content="2023-04-07">' }],
    ['a line', { above: '<p class="date">Updated: 7 April 2023</p>' }],
    ['a time', { above: '<p>Updated <time datetime="2023-04-07">April 7</time></p>' }],
  ])('of an update is never that of publication: %s', (_what, page) => {
    expect(read(makePage(page)).facts).toMatchObject({ updated: '2023-04-07' });
    expect(read(makePage(page)).facts.published).toBeUndefined();
  });

  test('is left out, and said, where two places of like weight disagree', () => {
    const { facts, notes } = read(
      makePage({
        head: '<meta name="date" content="2023-04-06"><meta name="dc.date" content="2023-04-08">',
      }),
    );
    expect(facts.published).toBeUndefined();
    expect(notes?.join()).toMatch(/2023-04-06.*2023-04-08/);
  });

  test('of an update at the same moment in another zone says nothing', () => {
    const head = `${META}<meta property="article:modified_time" content="2023-04-06T11:30:00+02:00">`;
    expect(read(makePage({ head })).facts.updated).toBeUndefined();
  });
});

describe('who wrote a page', () => {
  const person = (name: string) => ({ '@type': 'Person', name });
  test.each([
    [
      'people beside their paper',
      {
        head: toJson({
          '@type': 'NewsArticle',
          author: [person('Mara Quill'), { '@type': 'Organization', name: 'The Pier Wire' }],
        }),
      },
      ['Mara Quill'],
    ],
    [
      'a fuller byline',
      {
        head: toJson({ '@type': 'NewsArticle', author: person('Mara Quill') }),
        above:
          '<p class="byline">By <a rel="author" href="/m">Mara Quill</a> and <a rel="author" href="/i">Ivo Reed</a></p>',
      },
      ['Mara Quill', 'Ivo Reed'],
    ],
    [
      'one string of two names',
      { head: '<meta name="author" content="Mara Quill and Ivo Reed">' },
      ['Mara Quill', 'Ivo Reed'],
    ],
    [
      'a name with “By” and a place',
      { head: '<meta name="author" content="By Mara Quill in Harbour Town">' },
      ['Mara Quill'],
    ],
    [
      'a name with a role',
      { above: '<p class="byline">By Mara Quill, Senior Reporter</p>' },
      ['Mara Quill'],
    ],
    ['a login', { head: '<meta name="author" content="admin">' }, undefined],
    ['the paper itself', { head: '<meta name="author" content="The Pier Wire">' }, undefined],
    ['a desk', { head: '<meta name="author" content="Pier News Desk">' }, undefined],
    ['an address', { head: '<meta name="author" content="https://pier.example/mara">' }, undefined],
  ])('is read from %s', (_what, page, byline) => {
    const { facts, copy } = read(makePage(page));
    expect(facts.byline).toEqual(byline);
    expect(copy).toBe(STORY.join('\n\n'));
  });
});

describe('the headline of a page', () => {
  test.each([
    [
      'beside the paper’s name and a section',
      { head: '<meta property="og:title" content="The Pier Wire: The Lamp Is Lit - World News">' },
      'The Lamp Is Lit',
    ],
    ['with a line break', { title: '<h1>The Lamp<br>Is Lit</h1>' }, 'The Lamp Is Lit'],
    [
      'in blocks of its own',
      { title: '<h1><span>The Lamp</span><div>Is Lit</div></h1>' },
      'The Lamp Is Lit',
    ],
    ['without an h1', { title: '' }, 'The Lamp Is Lit'],
    [
      'below a heading of the site',
      { title: '<h1>The Pier Wire</h1><h1>The Lamp Is Lit</h1>' },
      'The Lamp Is Lit',
    ],
    [
      'with an entity twice',
      { title: '<h1>Lamps &amp; Piers: The Wait Is Over</h1>' },
      'Lamps & Piers: The Wait Is Over',
    ],
  ])('is read %s', (_what, page, title) => {
    expect(read(makePage(page)).facts.title).toBe(title);
  });
});

describe('a figure of a page', () => {
  const figure = (caption: string) =>
    `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;
  test.each([
    ['Men mend the lamp on Friday. (AP)', 'Men mend the lamp on Friday.', 'AP'],
    ['Men mend the lamp on Friday [File: Reuters]', 'Men mend the lamp on Friday', 'File: Reuters'],
    [
      'Men mend the lamp on Friday. Credit: Mara Quill',
      'Men mend the lamp on Friday.',
      'Mara Quill',
    ],
    [
      'Men mend the lamp on Friday. Mara Quill/The Pier Wire',
      'Men mend the lamp on Friday.',
      'Mara Quill/The Pier Wire',
    ],
    [
      'Men mend the lamp on Friday. <span class="photo-credit">Photograph: Ivo Reed</span>',
      'Men mend the lamp on Friday.',
      'Ivo Reed',
    ],
    [
      'Men mend the lamp on Friday. (Image: © Pier Office)',
      'Men mend the lamp on Friday.',
      'Pier Office',
    ],
    ['رجال يصلحون المصباح يوم الجمعة (أ.ف.ب)', 'رجال يصلحون المصباح يوم الجمعة', 'أ.ف.ب'],
    ['Men mend the lamp on Friday', 'Men mend the lamp on Friday', undefined],
    ['Lamps & “piers” < 3 of *them*', 'Lamps & “piers” < 3 of *them*', undefined],
  ])('keeps its caption and credit apart: %s', async (written, caption, credit) => {
    const html = figure(written.replace('&', '&amp;').replace('< 3', '&lt; 3'));
    const above = await toPage(read(makePage({ head: META, above: html })));
    expect(above.facts.photos).toEqual([{ caption, ...(credit && { credit }) }]);
    expect(above.html).not.toContain('figure');
    const within = await toPage(read(makePage({ head: META, below: html })));
    expect(within.facts.photos).toEqual([]);
    expect(within.html).toMatch(/^<p>The lamp[^\n]*<\/p>\n<figure><figcaption/);
    expect(within.html.split('<p>')).toHaveLength(STORY.length + 1);
  });

  test.each([
    '<p class="caption">Men mend the lamp.</p>',
    '<div class="img"><span class="overlay-caption">Men mend the lamp.</span></div>',
    '<p>Men mend the lamp.</p>',
  ])('stands once, whatever says it again: %s', async (again) => {
    const { html, facts } = await toPage(
      read(makePage({ head: META, above: `${figure('Men mend the lamp. AFP')}${again}` })),
    );
    expect(facts.photos).toEqual([{ caption: 'Men mend the lamp.', credit: 'AFP' }]);
    expect(html).not.toContain('Men mend');
  });

  test('is made of a caption beside a picture that stands in no figure', async () => {
    const above =
      '<div class="pic"><img src="a.jpg"><p class="wp-caption-text">Men mend the lamp.</p></div>';
    const { facts } = await toPage(read(makePage({ head: META, above })));
    expect(facts.photos).toEqual([{ caption: 'Men mend the lamp.' }]);
  });

  test('of a gallery is one of several', async () => {
    const above = ['One lamp.', 'Two lamps.', 'Three lamps. AFP'].map(figure).join('');
    const { facts } = await toPage(read(makePage({ head: META, above })));
    expect(facts.photos.map(({ caption }) => caption)).toEqual([
      'One lamp.',
      'Two lamps.',
      'Three lamps.',
    ]);
  });
});

describe('what a page shows from elsewhere', () => {
  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/abc123x" title="The lamp is lit"></iframe>',
      '<a href="https://www.youtube.com/watch?v=abc123x">The lamp is lit (YouTube)</a>',
    ],
    [
      '<iframe data-src="//player.vimeo.com/video/7"></iframe>',
      '<a href="https://player.vimeo.com/video/7">Video (Vimeo)</a>',
    ],
    ['<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>', '>Map (Map)</a>'],
    [
      '<blockquote class="twitter-tweet"><p>The lamp is on.</p>— Port (@port) <a href="https://x.com/port/status/1">April 6</a></blockquote>',
      '<blockquote>',
    ],
  ])('becomes a card: %s', async (embed, card) => {
    const { html } = await toPage(read(makePage({ head: META, below: embed })));
    expect(html).toContain(card);
    expect(html).not.toMatch(/<iframe|src=/);
  });

  test('is left out where it is an advert', () => {
    const { copy } = read(
      makePage({ head: META, below: '<iframe src="https://ads.example/x"></iframe>' }),
    );
    expect(copy).toBe(STORY.join('\n\n'));
  });
});

test.each([
  [
    'a class of a standfirst',
    '<p class="standfirst">A port keeps silent while its pilots wait.</p>',
    '',
  ],
  [
    'a subtitle',
    '<h2 class="article-subtitle">A port keeps silent while its pilots wait.</h2>',
    '',
  ],
  [
    'its own words',
    '<h2>A port keeps silent while its pilots wait.</h2>',
    '<meta name="description" content="A port keeps silent while its pilots wait.">',
  ],
])('a sentence below the headline is the dek, and no paragraph, by %s', (_what, above, head) => {
  const { facts, copy } = read(makePage({ head: META + head, above }));
  expect(facts.dek).toBe('A port keeps silent while its pilots wait.');
  expect(copy).toBe(STORY.join('\n\n'));
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
      expect(notes?.join()).toContain('cut off');
    } else expect(copy).toContain('A second lamp will follow');
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

describe('structure of a page', () => {
  const copyOf = (below: string) => read(makePage({ head: META, below })).copy;
  const shown = async (below: string) => (await toPage(read(makePage({ head: META, below })))).html;

  test('keeps the number that a list begins with', async () => {
    expect(
      await shown('<ol start="4"><li>Light the lamp of the pier</li><li>Ring the bell</li></ol>'),
    ).toContain('<ol start="4">');
  });

  test.each([
    [
      '<blockquote><p>We waited.</p><cite>Ivo Reed, pilot</cite></blockquote>',
      '> We waited.\n>\n> — Ivo Reed, pilot',
    ],
    [
      '<blockquote><p>We waited.</p><footer>— Ivo Reed</footer></blockquote>',
      '> We waited.\n>\n> — Ivo Reed',
    ],
    [
      '<figure><blockquote><p>We waited.</p></blockquote><figcaption>Ivo Reed</figcaption></figure>',
      '> We waited.\n>\n> — Ivo Reed',
    ],
  ])('keeps the source of a quote with it: %s', (quote, copy) => {
    expect(copyOf(quote)).toContain(copy);
  });

  test('keeps the caption of a table with it', async () => {
    const html = await shown(
      '<table><caption>Lamps by year</caption><tr><th>Year</th><th>Lamps</th></tr><tr><td>2022</td><td>3</td></tr></table>',
    );
    expect(html).toMatch(
      /<figure><table>[\s\S]*<td>2022<\/td>[\s\S]*<\/table><figcaption>Lamps by year<\/figcaption><\/figure>/,
    );
  });

  test('leaves out remarks of the page', () => {
    expect(copyOf('<!-- ad slot --><p>More.<!-- end --></p>')).not.toContain('<!--');
  });
});

describe('residue of a page', () => {
  const links = ['Boats Return to the Old Quay', 'Pilots Ask for a Second Lamp'].map(
    (headline) => `<li><a href="/${headline.length}">${headline}</a></li>`,
  );
  test.each([
    ['a list of other articles', `<ul>${links.join('')}</ul>`],
    ['a list below its heading', `<h4>More:</h4><ul>${links[0]}</ul>`],
    ['a pointer', '<p>Read more: <a href="/x">Boats Return to the Old Quay</a></p>'],
    ['tags', '<p><a rel="tag" href="/t/lamp">lamp</a>, <a rel="tag" href="/t/pier">pier</a></p>'],
    ['what is shown to screen readers', '<span class="sr-only">Opens in a new window</span>'],
    [
      'the biography of who wrote',
      '<div class="author-bio"><p>Mara Quill has written about lamps and piers since the year 2003.</p></div>',
    ],
  ])('goes: %s', (_what, below) => {
    expect(read(makePage({ head: META, below })).copy).toBe(STORY.join('\n\n'));
  });

  test('stays where it is of the story: a list of links elsewhere, and a linked word', () => {
    const below =
      '<ul><li>The board sent <a href="https://other.example/a">The Report of the Pilots Board</a> in May.</li><li>The office wrote <a href="https://other.example/b">a letter</a> in June.</li></ul>';
    expect(read(makePage({ head: META, below })).copy).toContain('The Report of the Pilots Board');
  });
});
