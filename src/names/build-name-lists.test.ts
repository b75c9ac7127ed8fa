import { expect, test } from 'vitest';
import { buildNameLists, type NamedArticle } from './build-name-lists.ts';

type Sentences = Partial<Record<'headline' | 'body' | 'caption', string>>;

function article(day: number, sentences: Sentences): NamedArticle {
  const roles = ['headline', 'caption', 'body'] as const;
  const mentions = roles.flatMap((role) => {
    const sentence = sentences[role];
    return sentence ? [{ kind: 'places' as const, id: 'gaza', sentence, role }] : [];
  });
  const date = `2024-09-${String(day).padStart(2, '0')}`;
  return { url: `/a/${day}/`, headline: `Day ${day}`, date, section: 'World', mentions };
}

test('lists articles newest first, the first ten by themselves', () => {
  const days = Array.from({ length: 12 }, (_, index) => article(index + 1, { body: 'In Gaza.' }));
  const { files, counts } = buildNameLists(days);
  const [first, second] = [1, 2].map((page) =>
    JSON.parse(files.get(`lists/places/gaza/${page}.json`) ?? '{}'),
  );
  expect(counts.get('places/gaza')).toBe(12);
  expect(first).toMatchObject({ total: 12, pages: 2 });
  expect(first.articles).toHaveLength(10);
  expect(first.articles[0].headline).toBe('Day 12');
  expect(second.articles.map(({ headline }: { headline: string }) => headline)).toEqual([
    'Day 2',
    'Day 1',
  ]);
});

test('shows a sentence of the text before one of a caption or headline', () => {
  const all = article(1, {
    headline: 'Gaza Calm',
    caption: 'A tent in Gaza.',
    body: 'Rain in Gaza.',
  });
  const { files } = buildNameLists([all, article(2, { headline: 'Gaza Calm' })]);
  const { articles } = JSON.parse(files.get('lists/places/gaza/1.json') ?? '{}');
  expect(articles.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    'Gaza Calm',
    'Rain in Gaza.',
  ]);
});

test('gives no list to a name without articles', () => {
  expect(buildNameLists([article(1, {})]).files.size).toBe(0);
});
