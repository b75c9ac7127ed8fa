import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clearLeftovers, getStagingPrefix, lockSite } from './clear-leftovers.ts';
import { replaceFolder } from './replace-folder.ts';

/** Makes a site, and a new one that is whole and not in its place yet. */
function makeSites() {
  const beside = mkdtempSync(join(tmpdir(), 'leftovers-'));
  onTestFinished(() => rmSync(beside, { recursive: true }));
  const site = join(beside, 'dist');
  const staging = mkdtempSync(join(beside, getStagingPrefix(site)));
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'old');
  mkdirSync(join(site, '.git'));
  writeFileSync(join(site, '.git/config'), 'an operator’s');
  writeFileSync(join(staging, 'index.html'), 'new');
  return { beside, site, staging };
}

describe('a build that is broken off while its site takes the place of the last one', () => {
  const steps = ['the old one stands aside', 'the new one is in place', 'it is done'];

  test.each(steps.entries().toArray())('after step %i, %s', async (place) => {
    const { beside, site, staging } = makeSites();
    const stopped = replaceFolder(site, staging);
    for (let step = 0; step <= place; step++) stopped.next();
    await clearLeftovers(site);
    expect(readdirSync(beside)).toEqual(['dist']);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe(place === 0 ? 'old' : 'new');
    expect(readFileSync(join(site, '.git/config'), 'utf8')).toBe('an operator’s');
  });

  test('these are all steps', () => {
    const { site, staging } = makeSites();
    expect([...replaceFolder(site, staging), 'it is done']).toEqual(steps);
  });
});

test('a build that is broken off before leaves the last site', async () => {
  const { beside, site } = makeSites();
  await clearLeftovers(site);
  expect(readdirSync(beside)).toEqual(['dist']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('old');
});

test('of a build that still runs nothing goes, until it has ended', async () => {
  const { beside, site, staging } = makeSites();
  const release = await lockSite(site, () => {});
  mkdirSync(staging, { recursive: true });
  const said: string[] = [];
  const next = lockSite(site, (what) => {
    said.push(what);
    expect(readdirSync(beside)).toContain(basename(staging));
    release();
  });
  (await next)();
  expect(said).toEqual([
    expect.stringMatching(/^Another build \(process \d+ on .+\) writes .+dist,/),
  ]);
  expect(readdirSync(beside).sort()).toEqual(['.dist-lock', 'dist']);
});

test('what earlier versions left goes, by whichever process id', async () => {
  const { beside, site } = makeSites();
  mkdirSync(join(beside, `.dist-${process.pid}-aB3dE6`));
  await clearLeftovers(site);
  expect(readdirSync(beside)).toEqual(['dist']);
});

test('what other sites beside it have stays', async () => {
  const { beside, site } = makeSites();
  const others = [
    '.dist-build-lock',
    '.dist-build-build-aB3dE6',
    '.dist-lock',
    'dist-build-aB3dE6',
  ];
  for (const name of others) mkdirSync(join(beside, name));
  await clearLeftovers(site);
  expect(readdirSync(beside).sort()).toEqual([...others, 'dist'].sort());
});

test.each(['', '{"cleared":[],"put":["ind', '{}'])(
  'a journal that a failing machine has damaged is told and cleared: “%s”',
  async (content) => {
    const { beside, site, staging } = makeSites();
    writeFileSync(`${staging}-journal`, content);
    const said: string[] = [];
    const lost: string[] = [];
    const release = await lockSite(
      site,
      (what) => said.push(what),
      () => lost.push(...readdirSync(beside)),
    );
    release();
    expect(said).toEqual([expect.stringMatching(/-journal of .+ is damaged\. .+ as a whole\.$/)]);
    // The journal is there until the ledger is known to be wrong.
    expect(lost).toContain(`${basename(staging)}-journal`);
    expect(readdirSync(beside).sort()).toEqual(['.dist-lock', 'dist']);
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('old');
  },
);

test('parts of what is written beside a site go', async () => {
  const { beside, site } = makeSites();
  for (const name of ['dist-changes.json.part', 'dist-digests.txt.4711.part', 'dist-other.part']) {
    writeFileSync(join(beside, name), '');
  }
  await clearLeftovers(site);
  expect(readdirSync(beside).sort()).toEqual(['dist', 'dist-other.part']);
});
