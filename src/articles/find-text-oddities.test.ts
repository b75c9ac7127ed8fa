import { expect, test } from 'vitest';
import { ARTICLE, check, FRONT, write } from '../tests/checks/check-files.ts';

const NOTICE =
  'We and our partners store cookies on your device, to know which pages you read and for how long.';
const STORY =
  'Boats left the harbour on Friday, as the gale had died down in the night and pilots were at work again.';
const OTHERS = Array.from(
  { length: 7 },
  (_, at) =>
    `Reader ${at} writes that boats have left before, and that nobody then made so much of a story of it.`,
);

const readOddities = async (copy: string, front = FRONT) => {
  const { report } = await check({ [ARTICLE]: write('', copy, front) });
  return report.oddities.map(({ line, what }) => `${line}: ${what}`);
};

test('a text that is mostly about cookies is told on its line', async () => {
  expect(await readOddities(`${STORY}\n\n${NOTICE}`)).toEqual([
    '10: 19 of 40 words are about cookies, and the headline is not: “We and our partners store cookies on your device, to know which …”. Look whether a notice of the page stands here for the article, and import it anew.',
  ]);
});

test('a text of which a part is about cookies is not, nor one whose headline names them', async () => {
  expect(await readOddities([STORY, STORY, STORY, NOTICE].join('\n\n'))).toEqual([]);
  const front = FRONT.replace('Talks', 'Talks on Cookies');
  expect(await readOddities(`${STORY}\n\n${NOTICE}`, front)).toEqual([]);
});

test('a text of which cleaning took the greater part is told where it begins', async () => {
  expect(
    await readOddities([STORY, STORY, STORY, 'Leave a comment', ...OTHERS, OTHERS[0]].join('\n\n')),
  ).toEqual([
    expect.stringMatching(
      /^16: Cleaning took more text out of the copy than it left: 140 words, .* by “comments”; 63 are shown\./,
    ),
  ]);
});

test('a text that is longer than what cleaning took is not, nor one with captions many times', async () => {
  const story = Array.from({ length: 8 }, () => STORY);
  expect(await readOddities([...story, 'Leave a comment', ...OTHERS].join('\n\n'))).toEqual([]);
  const caption = `${OTHERS[0]} (AFP)`;
  expect(
    await readOddities([...Array.from({ length: 8 }, () => caption), STORY].join('\n\n')),
  ).toEqual([]);
});
