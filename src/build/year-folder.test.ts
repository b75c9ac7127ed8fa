import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { getSettings } from '../settings.ts';
import { beginNew } from './site/fixtures/begin-new.ts';
import { describeFile } from './site/site-file.ts';
import { endYear, readYear, readYears } from './year-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const getYears = () => getSettings({ SITE_URL: 'https://news.example' }, root);

/** Ends the build of a year that left these files; those without a key are made by each build. */
function end(name: string, keys: Record<string, string | undefined>): void {
  const settings = getYears();
  const dir = join(settings.yearsDir, name);
  const made = Object.entries(keys).map(([path, key]) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), path);
    return [path, { ...describeFile(path, path), ...(key && { key }) }] as const;
  });
  endYear(beginNew(settings, { made: new Map(made) }), dir);
}

test('a year leaves what is of it alone, and knows it again', () => {
  end('2023', {
    '2023/09/storm/index.html': 'a',
    'photos/boat.webp': 'b',
    '_astro/page.js': undefined,
    'robots.txt': undefined,
  });
  const settings = getYears();
  const dir = join(settings.yearsDir, '2023');
  expect(readdirSync(dir).sort()).toEqual(['2023', 'ledger.sqlite', 'photos']);
  const year = readYear(settings, '2023');
  expect([...year.keys()].sort()).toEqual(['2023/09/storm/index.html', 'photos/boat.webp']);
  expect(year.get('photos/boat.webp')).toMatchObject({ key: 'b', dir, bytes: 16 });
});

test('the years beside one another are read, and no other folder', () => {
  expect(readYears(getYears()).size).toBe(0);
  end('2023', { '2023/09/storm/index.html': 'a' });
  end('2024', { '2024/09/talks/index.html': 'b' });
  end('2024-old', { '2020/09/gone/index.html': 'c' });
  expect([...readYears(getYears()).keys()].sort()).toEqual([
    '2023/09/storm/index.html',
    '2024/09/talks/index.html',
  ]);
});
