import { describe, expect, test } from 'vitest';
import { ARTICLE, check, expectCaught, FRONT, write } from '../tests/checks/check-files.ts';

describe('an address that was published', () => {
  const urls = (...paths: string[]) => `# Every address.\n/\n${paths.join('\n')}\n`;

  test('is lost with its article, and not where it redirects or a notice stands', async () => {
    const lost = { [ARTICLE]: write(), 'urls.txt': urls('/2024/09/talks/', '/2024/09/gone/') };
    await expectCaught(lost, /^urls\.txt:4: \/2024\/09\/gone\/ was published and leads nowhere/, {
      ...lost,
      [ARTICLE]: write('redirects: [/2024/09/gone/]'),
    });
    const notice = {
      ...lost,
      'articles/2024/09/gone.md': write('withdrawn: { date: 2024-09-09, reason: It was wrong. }'),
    };
    expect((await check(notice)).told).toEqual([]);
  });

  test('is lost with the id of a name, and not where the name redirects', async () => {
    const name = '- id: musa\n  name: Musa al-Koni\n  summary: Of Libya.\n';
    const lost = {
      'names/people.yaml': name,
      'urls.txt': urls('/people/musa/', '/people/musa/2/', '/people/koni/'),
    };
    await expectCaught(lost, /^urls\.txt:5: \/people\/koni\/ .* of the name that took/, {
      ...lost,
      'names/people.yaml': `${name}  redirects: [/people/koni/]\n`,
    });
  });

  test('is lost with the last article of a section or a month', async () => {
    const { told } = await check({
      [ARTICLE]: write(),
      'urls.txt': urls(
        '/sections/world/',
        '/archive/2024/09/',
        '/sections/sport/',
        '/archive/2024/08/',
      ),
    });
    expect(told.map((one) => one.split(' ')[1])).toEqual(['/sections/sport/', '/archive/2024/08/']);
  });

  test('is lost while its article waits', async () => {
    const later = FRONT.replace('2024-09-07', '2026-09-07');
    const { told } = await check({
      'articles/2026/09/talks.md': write('', 'Boats left.', later),
      'urls.txt': urls('/2026/09/talks/'),
    });
    expect(told[0]).toMatch(/talks\.md that lives there waits until 2026-09-07 00:00 UTC/);
  });
});
