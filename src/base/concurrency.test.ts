import { describe, expect, test } from 'vitest';
import { makeLatest, makeQueue, singleFlight } from './concurrency.ts';

describe('makeLatest', () => {
  test('of answers that come in the wrong order, only the one to the newest question counts', async () => {
    const ask = makeLatest();
    const shown: string[] = [];
    const search = async (query: string, answer: Promise<unknown>): Promise<void> => {
      const isLatest = ask();
      await answer;
      if (isLatest()) shown.push(query);
    };
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const searches = [search('ferry', first.promise), search('ferries', second.promise)];
    second.resolve();
    await searches[1];
    first.resolve();
    await Promise.all(searches);
    expect(shown).toEqual(['ferries']);
  });

  test('two series do not disturb each other', () => {
    const isLatest = makeLatest()();
    makeLatest()();
    expect(isLatest()).toBe(true);
  });
});

describe('singleFlight', () => {
  test('runs once when called twice in one task, and again when that has ended', async () => {
    let runs = 0;
    const run = singleFlight(async () => ++runs);
    expect(await Promise.all([run(), run()])).toEqual([1, 1]);
    expect(await run()).toBe(2);
  });

  test('runs again after a failure', async () => {
    let runs = 0;
    const run = singleFlight(async () => {
      runs++;
      if (runs === 1) throw new Error('no network');
      return runs;
    });
    const results = await Promise.allSettled([run(), run()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await run()).toBe(2);
  });
});

describe.each([[undefined], ['newsprint:test']])('makeQueue with the lock “%s”', (lock) => {
  test('keeps the order of calls, however long each takes', async () => {
    const inTurn = makeQueue(lock);
    const steps: string[] = [];
    const gate = Promise.withResolvers<void>();
    const runs = [
      inTurn(async () => {
        steps.push('take begins');
        await gate.promise;
        steps.push('take ends');
      }),
      inTurn(async () => void steps.push('drop')),
    ];
    gate.resolve();
    await Promise.all(runs);
    expect(steps).toEqual(['take begins', 'take ends', 'drop']);
  });

  test('goes on after a failure, which its own caller hears of', async () => {
    const inTurn = makeQueue(lock);
    const failing = inTurn(() => Promise.reject(new Error('full')));
    const next = inTurn(async () => 'kept');
    await expect(failing).rejects.toThrow('full');
    expect(await next).toBe('kept');
  });
});

test('queues of one lock wait for one another, as those of two tabs do', async () => {
  const [one, other] = [makeQueue('newsprint:tabs'), makeQueue('newsprint:tabs')];
  const steps: string[] = [];
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const first = one(async () => {
    begun.resolve();
    await gate.promise;
    steps.push('one');
  });
  await begun.promise;
  const second = other(async () => void steps.push('other'));
  gate.resolve();
  await Promise.all([first, second]);
  expect(steps).toEqual(['one', 'other']);
});
