import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openRegistryFiles } from '../../desk/registry/registry-files.ts';
import { serveReview } from '../../desk/review/review-server.ts';
import { openReview } from '../../desk/review/review-session.ts';
import { compileNames } from '../../names/match/compile-names.ts';
import { proposeNames } from '../../names/propose/propose-names.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { NET } from './open-site.ts';

/** Articles of our own making; the names by use: Ada Morn, Zorben, the Bank of Narv, Morna, Tom Hale. */
const COPY = [
  'Mayor Ada Morn spoke in Zorben. The Bank of Narv closed. They saw Tom Hale, the deputy mayor.',
  'Mayor Ada Morn spoke in Zorben. The Bank of Narv opened. They met Mayor Ada Mornova.',
  'Mayor Ada Morn spoke in Zorben. The Bank of Narv closed. They met Mayor Ada Mornova.',
  'Mayor Ada Morn left Zorben.',
  'Mayor Ada Morn slept.',
];

test('an editor reviews names by keys alone', async () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'review-'));
  const registry = loadRegistry(contentDir);
  const archive = COPY.map((text) => [{ text, role: 'body' as const }]);
  const known = {
    names: compileNames(registry),
    ids: new Set<string>(),
    rejected: new Set<string>(),
  };
  const proposals = proposeNames(archive, known);
  expect(proposals.map(({ name }) => name)).toEqual([
    'Ada Morn',
    'Zorben',
    'Bank of Narv',
    'Ada Mornova',
    'Tom Hale',
  ]);
  const session = openReview(proposals, registry, openRegistryFiles(contentDir), contentDir);
  const server = await serveReview(session, 0);
  const browser = await chromium.connect(inject('browser'));
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(NET);
    await page.goto(server.url);
    const shows = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
    const press = (key: string) => page.keyboard.press(key);
    const read = (file: string) => readFileSync(join(contentDir, 'names', file), 'utf8');

    await shows('Ada Morn');
    expect(await page.getByRole('list', { name: 'Sentences' }).innerText()).toContain(
      'spoke in Zorben',
    );
    await press('Enter');
    await shows('Zorben');
    expect(read('people.yaml')).toContain('name: Ada Morn\n');
    await page.getByText('1 of 5; 33 % of all mentions covered').waitFor();
    await press('l');
    await shows('Bank of Narv');
    await press('e');
    await page.keyboard.type('National Bank of Narv');
    await press('Tab');
    await page.keyboard.type('The bank of banks.');
    await press('Enter');
    await shows('Ada Mornova');
    expect(read('organizations.yaml')).toContain('name: National Bank of Narv\n');
    expect(read('organizations.yaml')).toContain('summary: The bank of banks.\n');
    // No answer comes before all is typed.
    const answers = Promise.withResolvers<void>();
    await page.route('**/find?*', async (route) => {
      await answers.promise;
      await route.continue();
    });
    await press('m');
    await page.keyboard.type('Morn');
    answers.resolve();
    await page
      .getByRole('list', { name: 'Found' })
      .getByText('Ada Morn (people/ada-morn)')
      .waitFor();
    await press('Enter');
    await shows('Tom Hale');
    expect(read('people.yaml')).toContain('- Ada Mornova\n');
    await press('x');
    await shows('All proposals are done.');
    expect(read('rejected.txt')).toBe('Tom Hale\n');
    await press('u');
    await shows('Tom Hale');
    expect(read('rejected.txt')).toBe('');
    await press('p');
    await shows('All proposals are done.');
    expect(loadRegistry(contentDir).entries.map(({ id }) => id)).toEqual([
      'ada-morn',
      'tom-hale',
      'zorben',
      'national-bank-of-narv',
    ]);
  } finally {
    await browser.close();
    await server.close();
  }
});
