import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, FACTS, getFixture, kindsOf, openDesk } from '../fixtures/open-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

describe('a draft', () => {
  test('completes a draft once its facts are given, and moves it to its month', async () => {
    await desk.run([getFixture('no-gaps.txt')]);
    expect(desk.list().every((path) => path.startsWith('articles/drafts/'))).toBe(true);
    const before = desk.readAll();
    expect(kindsOf(await desk.run([getFixture('no-gaps.txt')], { given: FACTS }))).toEqual([
      'completed',
      'completed',
    ]);
    expect(desk.readAll()).toEqual(before);
    await desk.run([getFixture('no-gaps.txt')], { given: FACTS, isUpdate: true });
    expect(desk.list()).toEqual([
      'articles/2024/09/harbour-reopens-after-the-storm.md',
      'articles/2024/09/mayor-names-a-new-pilot.md',
    ]);
  });

  test('completes two drafts under one headline, each once', async () => {
    const texts = [
      'The boats came in with more herring than the hall could hold, and left again at night.',
      'Engineers looked at the ramp of the second quay, and asked for another month to mend it.',
    ];
    const dumps = texts.map((text, index) =>
      desk.save(`${index}.txt`, `The Week at the Harbour\n\n${text}\n`),
    );
    await desk.run(dumps);
    await desk.run([...dumps, ...dumps], { given: FACTS, isUpdate: true });
    expect(desk.list().filter((path) => path.endsWith('.md'))).toEqual([
      'articles/2024/09/the-week-at-the-harbour-2.md',
      'articles/2024/09/the-week-at-the-harbour.md',
    ]);
  });
});
