import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { type FromPublisher, type FromRenderer, parsePlan } from './messages.ts';
import { openPublisherLink } from './publisher-link.ts';

/** Opens a way to a publisher that a test speaks for. */
function open() {
  const sent: FromRenderer[] = [];
  const channel = Object.assign(new EventEmitter(), {
    send: (message: FromRenderer) => sent.push(message),
  });
  const say = (message: FromPublisher) => channel.emit('message', message);
  return { link: openPublisherLink(channel, 100), sent, say };
}

/** Tells whether work is done once all is that can be done now. */
async function isDone(work: Promise<unknown>): Promise<boolean> {
  let done = false;
  void work.then(() => (done = true));
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  return done;
}

const body = new Uint8Array([1]);

test('tells what there will be, and hears what of it is wanted', async () => {
  const { link, sent, say } = open();
  const files = [{ path: 'a' }, { path: 'b c', cacheKey: 'notice k' }];
  const wanted = link.plan(files);
  say({ is: 'updated' });
  say({ is: 'wanted', paths: ['a', 'b c'].join('\0') });
  expect(await wanted).toEqual(new Set(['a', 'b c']));
  expect(sent).toMatchObject([{ is: 'plan' }]);
  const [plan] = sent;
  expect(plan?.is === 'plan' && parsePlan(plan.files)).toEqual(files);
  expect(parsePlan('')).toEqual([]);
});

test('tells of more files later, and hears what of them is wanted', async () => {
  const { link, sent, say } = open();
  const first = link.plan([{ path: 'a' }]);
  say({ is: 'wanted', paths: 'a' });
  await first;
  const more = link.planMore([{ path: 'b', cacheKey: 'k' }, { path: 'c' }]);
  expect(await isDone(more)).toBe(false);
  say({ is: 'wanted', paths: 'c' });
  expect(await more).toEqual(new Set(['c']));
  const last = sent.at(-1);
  expect(last?.is === 'more' && parsePlan(last.files)).toEqual([
    { path: 'b', cacheKey: 'k' },
    { path: 'c' },
  ]);
});

test('hands files over while fewer than a hundred are under way, and waits for room', async () => {
  const { link, sent, say } = open();
  for (let at = 0; at < 99; at++) await link.send(`${at}`, body);
  const last = link.send('99', body);
  expect(await isDone(last)).toBe(false);
  expect(sent).toHaveLength(100);
  say({ is: 'written', count: 1 });
  await last;
});

test('files that are handed over at once all go on', async () => {
  const { link, say } = open();
  const sent = Promise.all(Array.from({ length: 104 }, (_, at) => link.send(`${at}`, body)));
  expect(await isDone(sent)).toBe(false);
  say({ is: 'written', count: 25 });
  await sent;
});

test('ends once all that was handed over is in its place', async () => {
  const { link, say } = open();
  await Promise.all([link.send('a', body), link.send('b', body)]);
  const end = link.end();
  say({ is: 'written', count: 1 });
  expect(await isDone(end)).toBe(false);
  say({ is: 'written', count: 1 });
  await end;
});

test('says how a site is built where nobody would publish the pages', () => {
  expect(() => openPublisherLink(new EventEmitter())).toThrow('Use npm run build.');
});
