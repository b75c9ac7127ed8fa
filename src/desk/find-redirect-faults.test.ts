import { describe, expect, test } from 'vitest';
import { ARTICLE, check, expectCaught, write } from '../tests/checks/check-files.ts';

describe('an old address', () => {
  test.each([
    ['/feed.xml', '/feed/'],
    ['/_headers', '/headers/'],
    ['/sw.js', '/sw/'],
    ['/about/', '/about-us/'],
    ['/sections/world/', '/sections/worlds/'],
    ['/archive/2024/09/', '/archive/2023/09/'],
    ['/pagefind/pagefind.js', '/find/pagefind.js/'],
    ['/feed.xml/old/', '/old/feed.xml/'],
    ['/people/musa/', '/people/moussa/'],
  ])('%s is refused, as the site has it, and %s is not', async (bad, good) => {
    const names = {
      'names/people.yaml': '- { id: musa, name: Musa al-Koni, summary: Of Libya. }\n',
    };
    await expectCaught(
      { ...names, [ARTICLE]: write(`redirects: [${bad}]`) },
      /^articles\/2024\/09\/talks\.md:6: “redirects” names /,
      { ...names, [ARTICLE]: write(`redirects: [${good}]`) },
    );
  });

  test('is refused where a name and an article claim it', async () => {
    const name = '- id: musa\n  name: Musa al-Koni\n  summary: Of Libya.\n  redirects: [/old/]\n';
    await expectCaught(
      { 'names/people.yaml': name, [ARTICLE]: write('redirects: [/old]') },
      /^names\/people\.yaml:4: “redirects” names \/old\/, which .*talks\.md claims too/,
      { 'names/people.yaml': name, [ARTICLE]: write('redirects: [/older/]') },
    );
  });

  test('is refused where its folder’s name would be too long', async () => {
    await expectCaught(
      { [ARTICLE]: write(`redirects: [/${'ب'.repeat(101)}/]`) },
      /:6: .*200 bytes/,
      { [ARTICLE]: write(`redirects: [/${'ب'.repeat(100)}/]`) },
    );
  });
});

describe('what not every machine tells apart', () => {
  const NFC = 'caf\u00e9';
  const NFD = 'cafe\u0301';
  const month = (name: string) => `articles/2024/09/${name}`;
  const two = (more: string) => ({
    [ARTICLE]: write('redirects: [/old/pier/, /Old/Pier/]'),
    [month('wharf.md')]: write(more, 'A quay opens.'),
  });

  test('are two files of which one is lost on a disk that knows no capitals', async () => {
    const { told } = await check({ [ARTICLE]: write(), [month('Talks.md')]: write('', 'Later.') });
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/\/Talks\.md:1: The slug “Talks” is not made of lower-case letters/);
    expect(told[1]).toMatch(
      /:1: The name is that of articles\/2024\/09\/\w+\.md, but for capitals/,
    );
    const pictures = { [month('Pier.jpg')]: 'one', [month('pier.jpg')]: 'two' };
    const { told: flaws, report } = await check({ [ARTICLE]: write(), ...pictures });
    expect(flaws).toEqual([
      expect.stringMatching(/pier\.jpg:1: The name is that of .*Rename one/i),
    ]);
    // The site is right where it is built; elsewhere it could not be.
    expect(report.problems.map(({ weight }) => weight)).toEqual(['flaw']);
  });

  test('is an article whose name has its accents in two forms: it has one address', async () => {
    const twice = { [month(`${NFC}.md`)]: write(), [month(`${NFD}.md`)]: write('', 'Later.') };
    const { told } = await check(twice);
    expect(told[0]).toMatch(
      /:1: The address \/2024\/09\/café\/ is taken by .*\.md, whose name differs in the form of its accents alone/,
    );
    for (const name of [NFC, NFD])
      expect((await check({ [month(`${name}.md`)]: write() })).told).toEqual([]);
  });

  test.each([
    [NFC, NFD],
    [NFD, NFC],
  ])('is a link in the other form: it leads to the article', async (name, other) => {
    const links = (to: string) => write('', `Boats [left](/2024/09/${to}/) today.`);
    const file = { [month(`${name}.md`)]: write('', 'The first.') };
    expect((await check({ ...file, [ARTICLE]: links(other) })).told).toEqual([]);
    expect((await check({ ...file, [ARTICLE]: links('cafe') })).told).toHaveLength(1);
  });

  test.each([
    [
      'another’s old address',
      '/OLD/pier',
      /:6: .*not every machine tells it from \/old\/pier\/, which/,
    ],
    ['an article’s address', '/2024/09/Talks/', /:6: .*tells it from \/2024\/09\/talks\/, which/],
    ['its own address', '/2024/09/Wharf/', /:6: .*tells it from \/2024\/09\/wharf\/, which/],
    ['a page', '/About/', /:6: .*\/About\/, which is a page or a file of the site/],
    ['a file', '/Feed.xml', /:6: .*\/Feed\.xml, which is a page or a file of the site/],
    ['what builds fill', '/Photos/pier/', /:6: .*where builds put files of the site/],
  ])('is an old address that is %s but for capitals', async (_what, from, what) => {
    await expectCaught(two(`redirects: [${from}]`), what, two('redirects: [/older/]'));
  });

  test('is an old address in the other form of accents', async () => {
    const old = (one: string, other: string) => ({
      [ARTICLE]: write(`redirects: [/${one}/]`),
      [month('wharf.md')]: write(`redirects: [/${other}/]`, 'A quay opens.'),
    });
    await expectCaught(
      old(NFC, NFD),
      /:6: “redirects” names .* not every machine/,
      old(NFC, 'cafe'),
    );
  });
});
