import { expect, test } from 'vitest';
import { type ArticleMention, gatherMentions } from './gather-mentions.ts';

function mention(surface: string, role: ArticleMention['role'], sentence: string): ArticleMention {
  return { kind: 'places', id: 'gaza', surface, role, sentence };
}

test('introduces a name by a sentence of the text before a caption and a headline', () => {
  const [headline, caption, body] = [
    mention('GAZA', 'headline', 'CALM IN GAZA'),
    mention('Gaza City', 'caption', 'Gaza City.'),
    mention('Gaza', 'body', 'In Gaza it rained.'),
  ];
  expect(gatherMentions([headline, caption, body])).toEqual([
    {
      kind: 'places',
      id: 'gaza',
      surfaces: ['Gaza', 'GAZA', 'Gaza City'],
      sentence: 'In Gaza it rained.',
    },
  ]);
  expect(gatherMentions([headline, caption])[0]?.sentence).toBe('Gaza City.');
});
