import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type FromPublisher, type FromRenderer, parsePlan } from './messages.ts';
import { openPublisherLink } from './publisher-link.ts';
import { describeFile } from './site/site-file.ts';

/** Opens a way to a publisher that a test speaks for. */
function open(dir?: string) {
  const sent: FromRenderer[] = [];
  const channel = Object.assign(new EventEmitter(), {
    send: (message: FromRenderer) => sent.push(message),
  });
  const say = (message: FromPublisher) => channel.emit('message', message);
  const options = { channel, ahead: 100, large: 9 };
  return { link: openPublisherLink(dir, options), sent, say };
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

test('lays large files where the site is written, and tells of them; pages are finished first', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'newsprint-link-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const { link, sent } = open(dir);
  const large = Buffer.from('0123456789');
  await link.send('data/a.csv', large);
  await link.send('data/b.csv', large.subarray(1));
  await link.send('a/index.html', large);
  expect(readFileSync(join(dir, 'data/a.csv'), 'utf8')).toBe('0123456789');
  expect(readdirSync(dir, { recursive: true }).sort()).toEqual(['data', 'data/a.csv']);
  expect(sent).toEqual([
    { is: 'laid', file: describeFile('data/a.csv', large) },
    { is: 'file', path: 'data/b.csv', body: large.subarray(1) },
    { is: 'file', path: 'a/index.html', body: large },
  ]);
  const other = open();
  await other.link.send('data/a.csv', large);
  expect(other.sent).toMatchObject([{ is: 'file' }]);
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
  expect(() => openPublisherLink('', { channel: new EventEmitter() })).toThrow(
    'Use npm run build.',
  );
});
