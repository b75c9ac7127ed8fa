import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ARTICLE, check, expectCaught, FRONT, write } from '../tests/checks/check-files.ts';

const CAPTION = 'Boats leave the harbour, September 7, 2024. (AFP)';
const CAPTIONED = `${CAPTION}\n\n${CAPTION}\n\nBoats left.`;
const makeNoise = (width: number, height: number) =>
  Uint8Array.from({ length: width * height * 3 }, (_, index) => (index * 7919) % 251);

test('a photo that is small, of unknown rights and told by its file’s name is told so', async () => {
  const raw = { width: 120, height: 90, channels: 3 } as const;
  const small = await sharp(makeNoise(120, 90), { raw }).jpeg().toBuffer();
  const { told, report } = await check({
    [ARTICLE]: write('photo: { src: ./old-boats.jpg, alt: Old Boats }'),
    'articles/2024/09/old-boats.jpg': small,
  });
  expect(told).toEqual([]);
  expect(report.oddities.map(({ line, what }) => `${line}: ${what}`)).toEqual([
    expect.stringMatching(/^6: .* is 120 × 90 pixels/),
    expect.stringMatching(/^6: .* has no rights line/),
    expect.stringMatching(/^6: The words for the photo, “Old Boats”, are its file’s name/),
  ]);
});

test('half a picture is told by file and line', async () => {
  const whole = await sharp(makeNoise(900, 600), { raw: { width: 900, height: 600, channels: 3 } })
    .jpeg()
    .toBuffer();
  const article = { [ARTICLE]: write('photo:\n  alt: Boats\n  src: ./boats.jpg', CAPTIONED) };
  await expectCaught(
    { ...article, 'articles/2024/09/boats.jpg': whole.subarray(0, whole.length / 2) },
    /^articles\/2024\/09\/talks\.md:8: The photo is “\.\/boats\.jpg”, but .* read whole/,
    { ...article, 'articles/2024/09/boats.jpg': whole },
  );
});

test('text that is not UTF-8 is told by line, with the encoding that it may be in', async () => {
  const text = write('', 'Le maître du port est très ému.\n\nLa jetée est brisée à côté.');
  await expectCaught(
    { [ARTICLE]: Buffer.from(text, 'latin1') },
    /^articles\/2024\/09\/talks\.md:8: The text is not UTF-8 here; it may be ISO-8859-1/,
    { [ARTICLE]: text },
  );
});

test.each([
  ['names/people.yaml', '- id: elif\n  name: Elif Günay\n  summary: A sailor.\n'],
  ['furniture.yaml', '- source: The Wire\n  line: Günlük bülten\n'],
  ['front.yaml', '# The port.\n# Günlük\npinned: []\n'],
  ['urls.txt', '# The port.\n# Günlük\n/\n'],
])('%s that is not UTF-8 is told by line', async (file, text) => {
  await expectCaught(
    { [file]: Buffer.from(text, 'latin1') },
    new RegExp(`^${file}:2: The text is not UTF-8 here\\. Save the file as UTF-8\\.$`),
    { [file]: text },
  );
});

test.each([
  [
    'lang: english',
    'lang: en',
    /:6: “lang” is “english”: This is no language tag\. Write “lang: en”\./,
  ],
  ['lang: xx', 'lang: arc', /:6: “lang” is “xx”: Write a language tag/],
  [
    'updated: 2024-09-06',
    'updated: 2024-09-07',
    /:6: “updated” is “2024-09-06”, before “published”/,
  ],
  [
    'corrections: [{ date: 2024-09-06, text: Wrong. }]',
    'corrections: [{ date: 2024-09-07T08:00:00Z, text: Wrong. }]',
    /:6: “corrections\.date” is “2024-09-06”, before/,
  ],
  [
    'withdrawn: { date: 2024-09-01, reason: Wrong. }',
    'withdrawn: { date: 2024-09-08, reason: Wrong. }',
    /:6: “withdrawn\.date” is “2024-09-01”, before/,
  ],
  [
    'withdrawn: { date: 2024-09-09 }',
    'withdrawn: { date: 2024-09-09, reason: Wrong. }',
    /:6: .*reason/,
  ],
])('%s is refused, %s is not', async (bad, good, what) => {
  await expectCaught({ [ARTICLE]: write(bad) }, what, { [ARTICLE]: write(good) });
});

test('what two files claim is told on the line of the second that claims it', async () => {
  const other = 'articles/2024/09/quay.md';
  const later = (front: string, more = '') => ({
    [ARTICLE]: write('redirects: [/old/]'),
    [other]: write(more, 'A quay opens.', front),
  });
  await expectCaught(
    later(FRONT.replace('World', 'world')),
    /:4: The section “\w+” has the address of “\w+”/,
    later(FRONT),
  );
  await expectCaught(
    later(FRONT, 'redirects: [/older/, /old/]'),
    /:6: .*\/old\/, which belongs to/,
    later(FRONT, 'redirects: [/older/]'),
  );
});

test('a section whose address would be too long is refused', async () => {
  const at = (section: string) => ({
    [ARTICLE]: write('', 'Text.', FRONT.replace('World', section)),
  });
  await expectCaught(
    at('ﷺ'.repeat(80)),
    /:4: “section” .* Write a shorter name/,
    at('World'.repeat(16)),
  );
});

test.each([
  ['articles/2024/09/talks.MD', 'articles/2024/09/talks.md'],
  ['articles/2024/09/talks.txt', 'articles/2024/09/talks.jpg'],
  ['articles/2024/09/talks.mdx', 'articles/2024/09/talks.mp3'],
  ['articles/2024/09/talks.md.bak', 'articles/2024/09/.talks.md.swp'],
  ['2024/09/talks.md', 'articles/2024/09/talks.md'],
  ['names/people.yml', 'names/people.yaml'],
])('%s is told to be ignored, %s is not', async (bad, good) => {
  const text = (path: string) => (path.startsWith('names/') ? '# Nobody yet.\n' : write());
  await expectCaught({ [bad]: text(bad) }, /:1: The file is ignored: /, { [good]: text(good) });
});

describe('what is dated ahead', () => {
  const at = (published: string) => {
    const path = `articles/${published.slice(0, 7).replace('-', '/')}/talks.md`;
    return { [path]: write('', 'Boats left.', FRONT.replace('2024-09-07', published)) };
  };

  test.each([
    ['2026-01-02', '2026-01-02T00:00:00.000Z'],
    ['2026-01-01T12:00:01Z', '2026-01-01T12:00:01.000Z'],
    ['2026-01-01T13:30:00+01:00', '2026-01-01T12:30:00.000Z'],
  ])('waits: %s until %s', async (published, until) => {
    expect((await check(at(published))).report.waiting).toMatchObject([{ until }]);
  });

  test.each(['2026-01-01', '2026-01-01T12:00:00Z', '2026-01-01T15:00:00+03:00'])(
    'is published once its time has come: %s',
    async (published) => {
      expect((await check(at(published))).report.waiting).toEqual([]);
    },
  );

  test('still has its address', async () => {
    const { told } = await check({
      ...at('2026-09-07'),
      [ARTICLE]: write('redirects: [/2026/09/talks/]'),
    });
    expect(told[0]).toMatch(/belongs to articles\/2026\/09\/talks\.md/);
  });
});

test('a withdrawn article may have lost all but its place, and its reason is told', async () => {
  const front = '---\nwithdrawn: { date: 2024-09-09, reason: It was wrong. }\n---\n';
  const { told, report } = await check({ [ARTICLE]: front });
  expect(told).toEqual([]);
  expect(report.withdrawn).toMatchObject([{ reason: 'It was wrong.' }]);
});

test('what is no address in copy is odd, and fails nothing', async () => {
  const { told, report } = await check({ [ARTICLE]: write('', 'Boats [left](//[) today.') });
  expect(told).toEqual([]);
  expect(report.oddities[0]).toMatchObject({ line: 8, what: expect.stringContaining('//[') });
});

describe('the front page', () => {
  const front = (...pins: string[]) => `pinned:\n${pins.map((pin) => `  - ${pin}\n`).join('')}`;
  const good = {
    [ARTICLE]: write(),
    'articles/2024/09/later.md': write('', 'They came back.'),
    'articles/2030/01/ahead.md': write('', 'Later.', FRONT.replace('2024-09-07', '2030-01-02')),
    'front.yaml': front(
      '{ article: /2024/09/talks/, until: 2030-01-01 }',
      '{ article: /2030/01/ahead }',
    ),
  };

  test.each<[string, RegExp]>([
    [
      '{ article: /2024/09/talk/ }',
      /^front\.yaml:2: \/2024\/09\/talk\/ is the address of no article/,
    ],
    ['{ article: talks }', /^front\.yaml:2: “pinned\.1\.article” is “talks”: Write the address/],
    [
      '{ articles: /2024/09/talks/ }',
      /^front\.yaml:2: Unknown key “articles”: did you mean “article”\?/,
    ],
    [
      '{ article: /2024/09/talks/, until: soon }',
      /“pinned\.1\.until” is “soon”: Write a date like/,
    ],
    ['/2024/09/talks/', /“pinned\.1” is “\/2024\/09\/talks\/”: Write it like “- \{ article:/],
    [
      '{ article: /2024/09/talks/ }\n  - { article: /2024/09/talks }',
      /^front\.yaml:3: \/2024\/09\/talks\/ is pinned on line 2 already/,
    ],
  ])('with %j is told', async (pin, what) => {
    await expectCaught({ ...good, 'front.yaml': front(pin) }, what, good);
  });

  test('is no list of articles', async () => {
    const bad = { ...good, 'front.yaml': 'pinned: none\n' };
    await expectCaught(bad, /^front\.yaml:1: “pinned” is “none”: Write a list/, good);
  });

  test('names what has run out or was withdrawn, which stops nothing', async () => {
    const pins = [
      '{ article: /2024/09/talks/, until: 2025-12-31 }',
      '{ article: /2024/09/later/ }',
    ];
    const withdrawn = 'withdrawn: { date: 2024-09-08, reason: It was wrong. }';
    const { told, report } = await check({
      ...good,
      'articles/2024/09/later.md': write(withdrawn),
      'front.yaml': `# The head.\n${front(...pins)}`,
    });
    expect(told).toEqual([]);
    const odd = report.oddities.filter(({ file }) => file.endsWith('front.yaml'));
    expect(odd.map(({ line, what }) => `${line}: ${what}`)).toEqual([
      '3: /2024/09/talks/ was pinned until 2025-12-31, and is not any more. Take it out.',
      '4: /2024/09/later/ was withdrawn, and is not shown. Take it out.',
    ]);
  });
});
