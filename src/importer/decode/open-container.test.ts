import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { makePage, STORY } from '../fixtures/make-page.ts';
import { readDeliveries } from '../read-deliveries.ts';

const dir = mkdtempSync(join(tmpdir(), 'newsprint-container-'));
afterAll(() => rmSync(dir, { recursive: true }));
async function read(content: string | Buffer) {
  const path = join(dir, 'delivered');
  writeFileSync(path, content);
  return readDeliveries(path, {});
}
const HEAD =
  'From: Desk <desk@wire.example>\nDate: Thu, 6 Apr 2023 09:30:00 +0300\nMIME-Version: 1.0\n';
const META = '<meta property="article:published_time" content="2023-04-06T09:30:00Z">';
const toBase64 = (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');

test.each([
  ['a page', gzipSync(makePage({ head: META })), 'a web page in gzip'],
  ['a page twice', gzipSync(gzipSync(makePage({ head: META }))), 'a web page in gzip in gzip'],
  ['text', gzipSync(`The Lamp Is Lit\n\n${STORY.join('\n\n')}`), 'plain text in gzip'],
])('opens gzip with %s', async (_what, bytes, kind) => {
  const { kind: found, deliveries } = await read(bytes);
  expect(found).toBe(kind);
  expect(deliveries[0]?.facts.title).toBe('The Lamp Is Lit');
});

test.each([
  [
    'in base64',
    `${HEAD}Subject: =?utf-8?B?${toBase64('The Lamp – Lit')}?=\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${toBase64(STORY.join('\n\n'))}\n`,
    'The Lamp – Lit',
    'plain text in a mail',
  ],
  [
    'as it is',
    `${HEAD}Subject: The Lamp Is Lit\nContent-Type: text/plain\n\n${STORY.join('\n\n')}\n`,
    'The Lamp Is Lit',
    'plain text in a mail',
  ],
  [
    'as a page',
    `${HEAD}Subject: x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${toBase64(makePage({ head: META }))}`,
    'The Lamp Is Lit',
    'a web page in a mail',
  ],
  [
    'in parts',
    `${HEAD}Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee the page.\n--b\nContent-Type: text/html\n\n${makePage({ head: META })}\n--b--\n`,
    'The Lamp Is Lit',
    'a web page in a mail',
  ],
])('opens a mail whose text stands in it %s', async (_what, mail, title, kind) => {
  const { kind: found, deliveries } = await read(mail);
  expect(found).toBe(kind);
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]?.facts.title).toBe(title);
  expect(deliveries[0]?.facts.published).toMatch(/^2023-04-06T09:30:00/);
  expect(deliveries[0]?.copy).toContain(STORY[1]);
});

test('opens MHTML, and takes the address that it was saved from', async () => {
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://pier.example/lamp\r\nSubject: x\r\nDate: Sun, 1 Jun 2025 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://pier.example/lamp\r\n\r\n${toBase64(makePage({ head: META }))}\r\n--b\r\nContent-Type: text/css\r\n\r\na { color: red }\r\n--b--\r\n`;
  const { kind, deliveries } = await read(mhtml);
  expect(kind).toBe('a web page in MHTML');
  expect(deliveries[0]?.facts).toMatchObject({
    title: 'The Lamp Is Lit',
    sourceUrl: 'https://pier.example/lamp',
    published: '2023-04-06T09:30:00Z',
  });
});

test.each([
  'Page saved with SingleFile\n url: https://pier.example/lamp\n saved date: Sun Jun 01 2025',
  ' saved from url=(0025)https://pier.example/lamp ',
])('takes the address that a page was saved from: %s', async (remark) => {
  const { deliveries } = await read(
    makePage({ head: META }).replace('<head>', `<!--${remark}--><head>`),
  );
  expect(deliveries[0]?.facts.sourceUrl).toBe('https://pier.example/lamp');
});

test('takes no dump for a mail that begins with words and colons', async () => {
  const { kind } = await read(`Section: Islands\nSource: The Wire\n\n${STORY.join('\n\n')}`);
  expect(kind).toBe('plain text');
});

test.each([
  ['gzip that is cut off', gzipSync('x'.repeat(9000)).subarray(0, 20), /is gzip, but broken/],
  ['gzip of more than can be read', gzipSync(Buffer.alloc(40_000_000)), /more than 32 MiB/],
  ['a mail without a text', `${HEAD}Content-Type: image/png\n\nx`, /a mail without a text/],
])('refuses %s', async (_what, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message);
});

const toMail = (subject: string, parts: Record<string, string>) => {
  const written = Object.entries(parts).map(
    ([type, content]) => `--b\nContent-Type: ${type}; charset=utf-8\n\n${content}\n`,
  );
  return `${HEAD}Subject: ${subject}\nContent-Type: multipart/alternative; boundary=b\n\n${written.join('')}--b--\n`;
};

test.each([
  [
    'a picture and a link',
    '<a href="https://pier.example"><img src="a.png"></a>',
    'plain text in a mail',
  ],
  ['an article', `<h1>The Lamp</h1><p>${STORY.join('</p><p>')}</p>`, 'a web page in a mail'],
])('a mail whose page is %s is read as what holds the article', async (_what, page, kind) => {
  const text = STORY.join('\n\n');
  const html = `<html><body>${page}</body></html>`;
  const found = await read(toMail('The Lamp', { 'text/plain': text, 'text/html': html }));
  expect(found).toMatchObject({ kind, deliveries: [{ copy: text }] });
});

const FIELDS = 'From: The Pier Wire <news@pier.example>\nDate: Thu, 6 Apr 2023\n';

test.each([
  [
    'Fwd: The Lamp Is Lit',
    `FYI\n\n---------- Forwarded message ---------\n${FIELDS}Subject: The Lamp Is Lit\n\n`,
  ],
  [
    'WG: The Lamp Is Lit',
    `${FIELDS.replace('From', 'Von')}Betreff: The Lamp Is Lit\nAn: desk@wire.example\n\n`,
  ],
])('a mail that passes another one on (%s) is the other', async (subject, head) => {
  const { deliveries } = await read(toMail(subject, { 'text/plain': head + STORY.join('\n\n') }));
  expect(deliveries[0]).toMatchObject({
    facts: { title: 'The Lamp Is Lit' },
    copy: STORY.join('\n\n'),
  });
});

test.each([
  ['EU: The Lamp Is Lit', ''],
  ['EU: The Lamp Is Lit', 'Topic: The Lamp Is Lit\n\n'],
  ['The Lamp Is Lit', `${FIELDS}Subject: The Lamp Is Lit\n\n`],
])('a mail of its own (%s) is kept whole', async (subject, head) => {
  const text = head + STORY.join('\n\n');
  const { deliveries } = await read(toMail(subject, { 'text/plain': text }));
  expect(deliveries[0]?.copy).toBe(text);
});
