import { expect, test } from 'vitest';
import { listParts, toSectionView } from '../lists/list-view.ts';
import { findAffected } from './find-affected.ts';
import { type GivenArticle, giveArticle, makeGivenArchive } from './fixtures/give-articles.ts';
import { isSamePart } from './same-part.ts';
import { toSitePlan } from './site-plan.ts';

/** Enough for four pages, the newest not full. */
const OLD = Array.from({ length: 170 }, (_, at) => giveArticle(`2024/09/a${at}`, { title: 'Old' }));
/** At both ends, and beside the borders of pages. */
const PLACES = [0, 1, 68, 69, 70, 71, 118, 119, 120, 121, 168, 169];

const open = (articles: GivenArticle[]) => makeGivenArchive({ articles, shared: 0, summary: '' });

/** Compares each page of the section's list, and whether it is said to be as it was. */
function compare(after: GivenArticle[], before = OLD) {
  const archives = [open(before), open(after)] as const;
  const [last, now] = archives;
  const affected = findAffected(toSitePlan(last), toSitePlan(now));
  expect(affected).toBeDefined();
  const change = affected?.lists.get('/sections/world/');
  const [were, are] = archives.map((archive) => {
    const [list] = archive.sections;
    const parts = list ? listParts(list) : [];
    return parts.map((part) => ({ part, view: list && toSectionView(archive, list, part) }));
  });
  const articles = now.sections[0]?.articles ?? [];
  return (are ?? []).map(({ part, view }) => {
    const before = were?.find((one) => one.part.number === part.number)?.view;
    return {
      number: part.number,
      isSame: JSON.stringify(view) === JSON.stringify(before),
      isSaid: change === undefined || isSamePart(now, articles, part, change),
    };
  });
}

const changes: [string, (at: number) => GivenArticle[]][] = [
  ['edited', (at) => OLD.with(at, giveArticle(OLD[at]?.id ?? '', { title: 'New' }))],
  ['added', (at) => OLD.toSpliced(at, 0, giveArticle('2024/09/b', { title: 'New' }))],
  ['removed', (at) => OLD.toSpliced(at, 1)],
  ['taken elsewhere', (at) => OLD.with(at, giveArticle('2024/09/b', { section: 'World' }))],
  [
    'moved to the top',
    (at) => [giveArticle(OLD[at]?.id ?? '', { title: 'New' }), ...OLD.toSpliced(at, 1)],
  ],
];

test.each(changes)(
  'of a list in which one is %s, the pages behind it are as they were',
  (_what, change) => {
    for (const at of PLACES) {
      const parts = compare(change(at));
      for (const { isSame, isSaid } of parts) expect(isSame || !isSaid).toBe(true);
      // The oldest page is not made again for what is newer than its articles.
      const oldest = parts.find(({ number }) => number === 1);
      if (at < 119) expect(oldest).toMatchObject({ isSame: true, isSaid: true });
    }
  },
);

test('the last full page is another where a list grows or shrinks by a page', () => {
  for (const size of [29, 30, 31, 79, 80, 81]) {
    const more = Array.from({ length: size }, (_, at) => giveArticle(`2024/10/c${at}`));
    for (const [before, after] of [
      [OLD, more.concat(OLD)],
      [more.concat(OLD), OLD],
    ]) {
      const parts = compare(after ?? [], before);
      for (const { isSame, isSaid } of parts) expect(isSame || !isSaid).toBe(true);
      expect(parts.at(-1)).toEqual({ number: 1, isSame: true, isSaid: true });
    }
  }
});
