import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, FACTS, getFixture, kindsOf, openDesk } from '../fixtures/open-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

describe('an article that is known', () => {
  test('shows the words that changed, and takes them when it is told to', async () => {
    const page = readFileSync(getFixture('page.html'), 'utf8');
    await desk.run([getFixture('page.html')]);
    const [path] = desk.list();
    const written = readFileSync(join(desk.contentDir, path ?? ''), 'utf8');
    const edited = written.replace('section: Islands', '# as the desk asked\nsection: Sea');
    writeFileSync(join(desk.contentDir, path ?? ''), edited);
    const changed = desk.save(
      'changed.html',
      page.replace('six weeks', 'seven weeks').replaceAll('Returns to', 'Is Back at'),
    );

    const [left] = await desk.run([changed]);
    expect(left).toMatchObject({
      kind: 'changed',
      diff: [expect.stringContaining('Thursday, [-six-]{+seven+} weeks')],
    });
    expect(readFileSync(join(desk.contentDir, path ?? ''), 'utf8')).toBe(edited);

    await desk.run([changed], { isUpdate: true });
    const taken = readFileSync(join(desk.contentDir, path ?? ''), 'utf8');
    expect(taken).toBe(
      edited.replace('six weeks', 'seven weeks').replace('Returns to', 'Is Back at'),
    );
    expect(kindsOf(await desk.run([changed]))).toEqual(['known']);
  });

  test('knows a changed text without an address by its headline and its lines', async () => {
    const dump = readFileSync(getFixture('no-gaps.txt'), 'utf8');
    await desk.run([getFixture('no-gaps.txt')]);
    const steps = await desk.run([desk.save('b.txt', dump.replace('third time', 'fourth time'))]);
    expect(kindsOf(steps)).toEqual(['known', 'changed']);
  });

  test('takes another story under a headline of every week for a new one', async () => {
    const dump = (text: string) => desk.save('week.txt', `The Week at the Harbour\n\n${text}\n`);
    const herring =
      'The boats came in with more herring than the hall could hold, and left again at night.';
    const ramp =
      'Engineers looked at the ramp of the second quay, and asked for another month to mend it.';
    await desk.run([dump(herring)], { given: FACTS });
    const [step] = await desk.run([dump(ramp)], { given: FACTS });
    expect(step?.kind).toBe('new');
    expect(step?.path).toMatch(/2024\/09\/the-week-at-the-harbour-2\.md$/);
  });

  test('takes nearly the same story of another day for a new one', async () => {
    await desk.run([getFixture('no-gaps.txt')], { given: FACTS });
    const other = readFileSync(getFixture('no-gaps.txt'), 'utf8').replace(
      'third time',
      'fourth time',
    );
    const given = { ...FACTS, published: '2024-09-08' };
    expect(kindsOf(await desk.run([desk.save('b.txt', other)], { given }))).toEqual([
      'known',
      'new',
    ]);
  });

  test('takes one agency’s story from two papers for two articles', async () => {
    const dump = readFileSync(getFixture('no-gaps.txt'), 'utf8');
    await desk.run([getFixture('no-gaps.txt')], { given: { ...FACTS, sourceName: 'The Wire' } });
    const other = desk.save('b.txt', dump.replace('the third time', 'a third time'));
    expect(
      kindsOf(await desk.run([other], { given: { ...FACTS, sourceName: 'The Post' } })),
    ).toEqual(['known', 'new']);
  });

  test('takes nearly the same story of another address for a new one', async () => {
    const page = readFileSync(getFixture('page.html'), 'utf8');
    await desk.run([getFixture('page.html')]);
    const other = page.replaceAll('ferry-returns', 'ferry-sails').replace('six weeks', 'seven');
    expect(kindsOf(await desk.run([desk.save('other.html', other)]))).toEqual(['new']);
  });

  test('takes an article once that is delivered twice', async () => {
    expect(kindsOf(await desk.run([getFixture('page.html'), getFixture('page.html')]))).toEqual([
      'new',
      'twice',
    ]);
    expect(desk.list()).toHaveLength(1);
  });
});
