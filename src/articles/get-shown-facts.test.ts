import { describe, expect, test } from 'vitest';
import { noCopyFacts } from '../copy/lines/add-found.ts';
import { articleSchema } from './article-schema.ts';
import { getShownFacts } from './get-shown-facts.ts';

const found = {
  byline: ['Ana Ferrer'],
  agency: ['Reuters', 'The Wire'],
  dateline: 'LONDON, April 7',
  updated: '2024-09-08',
  summary: [],
};
const minimal = { title: 'Talks', published: '2024-09-07', section: 'World' };
function show(front: object, more: object = {}) {
  const whole = articleSchema.parse({ ...minimal, source: { name: 'The Wire' }, ...front });
  return getShownFacts({ front: whole, facts: { ...noCopyFacts(), found: { ...found, ...more } } });
}

describe('getShownFacts', () => {
  test('shows what was found where front matter says nothing', () => {
    expect(show({})).toMatchObject({
      byline: ['Ana Ferrer'],
      dateline: 'LONDON, April 7',
      updated: '2024-09-08',
    });
  });

  test('lets front matter win', () => {
    const shown = show({ byline: ['Omar Said'], updated: '2024-09-10' });
    expect(shown).toMatchObject({ byline: ['Omar Said'], updated: '2024-09-10' });
  });

  test('names an agency once: not the source, nor who is in the byline', () => {
    expect(show({}).agencies).toEqual(['Reuters']);
    expect(show({ byline: ['REUTERS'] }).agencies).toEqual([]);
  });

  test('says nothing of an update on the day of publication, or before it', () => {
    expect(show({}, { updated: '2024-09-07' }).updated).toBeUndefined();
    expect(show({}, { updated: '2024-09-01' }).updated).toBeUndefined();
    const late = { published: '2024-09-07T23:30:00+03:00' };
    expect(show(late, { updated: '2024-09-07' }).updated).toBeUndefined();
  });
});
