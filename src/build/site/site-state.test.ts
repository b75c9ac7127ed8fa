import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isPast } from '../../articles/front/front-file.ts';
import { getRelease, isHeld } from '../../articles/is-held.ts';
import { openStore } from '../../articles/store/article-store.ts';
import { getSiteCache } from '../../articles/store/caches.ts';
import { toMoment } from '../../base/dates/to-moment.ts';
import { getSettings } from '../../settings.ts';
import { makeArchive } from '../../site/data/archive.ts';
import { makeArticle } from '../../site/data/fixtures/make-article.ts';
import { listSitemapViews } from '../../site/sitemaps/sitemap-view.ts';
import { site } from '../../site.ts';
import { identify, readLedger, type SiteState } from './ledger.ts';
import { describeFile } from './site-file.ts';
import { findNextMoment, findSameSite, readState } from './site-state.ts';
import { noteState, writeLedger } from './write-ledger.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsprint-state-'));
  write('src/build/search/pagefind-index.ts', '');
  write('package-lock.json', '{}');
  write('desk/articles/2024/09/a.md', '');
  write('desk/front.yaml', 'pinned: []\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const HOUR = 3_600_000;
const NOW = Date.parse('2024-09-05T12:00:00Z');
const CONTENT = { articles: [], waiting: [] };

describe('the state that a site is made of', () => {
  const read = (more: { code?: string; env?: Record<string, string>; now?: number } = {}) => {
    const { code = 'code', env = {}, now = NOW } = more;
    const settings = getSettings({ CONTENT_DIR: 'desk', ...env }, root);
    const store = openStore(settings, process.cwd(), now);
    try {
      return readState({ code, settings, content: CONTENT, store, now }, root);
    } finally {
      store.close();
    }
  };
  const note = (name: string) => {
    const store = openStore(getSettings({ CONTENT_DIR: 'desk' }, root), process.cwd());
    store.note(name, 'src/site.ts', 'something');
    store.close();
  };

  test.each<[string, () => SiteState]>([
    ['code', () => read({ code: 'other' })],
    ['an address', () => read({ env: { SITE_URL: 'https://other.example' } })],
    ['the number of pictures to share', () => read({ env: { SHARE_PICTURES: '3' } })],
    [
      'what is pinned',
      () => {
        write('desk/front.yaml', 'pinned:\n');
        return read();
      },
    ],
    [
      'a file of an editor',
      () => {
        write('desk/other.yaml', 'a: 1\n');
        return read();
      },
    ],
    [
      'what is known of articles',
      () => {
        note('revisions');
        return read();
      },
    ],
  ])('is another with %s', (_, change) => {
    const { digest } = read();
    expect(change().digest).not.toBe(digest);
  });

  test('is the same at another time, and when only what is found sooner is noted', () => {
    const before = read();
    note('memo of twins');
    note('memo of guards');
    expect(read({ now: NOW + HOUR })).toEqual({ ...before, since: NOW + HOUR });
  });

  test('a pin ends it', () => {
    write(
      'desk/front.yaml',
      'pinned:\n  - { article: /2024/09/a/, until: "2024-09-05T13:00:00Z" }\n',
    );
    expect(read().until).toBe(NOW + HOUR);
  });
});

test('until the next moment, time changes nothing of what is held, pinned or news, nor the day', () => {
  const hour = fc.integer({ min: -80, max: 30 });
  const toTime = (hours: number) => new Date(NOW + hours * HOUR).toISOString();
  fc.assert(
    fc.property(
      fc.array(hour),
      fc.array(hour),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (times, ends, share) => {
        const all = times.map((hours, index) => {
          return makeArticle(`2024/09/a${index}`, { front: { published: toTime(hours) } });
        });
        const pins = ends.map((hours) => ({ until: toTime(hours) }));
        const tell = (now: number) => {
          const articles = all.filter(({ front }) => !isHeld(front, now)).reverse();
          const archive = makeArchive({ articles, entries: [], findTwins: () => new Map() });
          const views = listSitemapViews(archive, now);
          const pinned = pins.map((pin) => isPast(pin, now));
          return JSON.stringify([views, pinned, new Date(now).toISOString().slice(0, 10)]);
        };
        const checked = all.map(({ id, front, getFacts }) => {
          return { id, front, facts: getFacts(), file: '', textKey: '', links: [], oddities: [] };
        });
        const content = {
          articles: checked.filter(({ front }) => !isHeld(front, NOW)),
          waiting: checked
            .filter(({ front }) => isHeld(front, NOW))
            .map(({ id, front }) => ({ id, file: '', front, until: getRelease(front) })),
        };
        const moments = pins.map(({ until }) => toMoment(until, site.timeZone));
        const next = findNextMoment(content, moments, NOW);
        expect(next).toBeGreaterThan(NOW);
        expect(tell(NOW + Math.floor(share * (next - 1 - NOW)))).toBe(tell(NOW));
        expect(tell(next)).not.toBe(tell(NOW));
      },
    ),
  );
});

describe('a site is the same', () => {
  const STATE: SiteState = { digest: 'a', since: NOW, until: NOW + HOUR };
  const find = (state: Partial<SiteState> = {}) =>
    findSameSite(getSettings({ CONTENT_DIR: 'desk' }, root), root, {
      stamp: '',
      state: { ...STATE, ...state },
    });
  const ledger = () =>
    join(getSiteCache(getSettings({ CONTENT_DIR: 'desk' }, root), root), 'ledger.sqlite');

  beforeEach(() => {
    write('dist/index.html', 'front');
    write('dist/about/index.html', 'about');
    const dir = join(root, 'dist');
    utimesSync(join(dir, 'index.html'), 1000, 1000);
    utimesSync(join(dir, 'about/index.html'), 1000, 1000);
    const files = [
      { ...describeFile('index.html', 'front'), time: 1_000_000, dir },
      { ...describeFile('about/index.html', 'about'), time: 1_000_000, dir },
    ];
    writeLedger(ledger(), files, identify(dir));
    noteState(ledger(), STATE);
  });

  test('when it is made of the same, and all files are there', () => {
    expect(find({ since: NOW + HOUR - 1 })?.last.size).toBe(2);
  });

  test.each<[string, () => unknown]>([
    ['it is made of something else', () => find({ digest: 'b' })],
    ['its time is over', () => find({ since: NOW + HOUR })],
    ['the clock was set back', () => find({ since: NOW - 1 })],
    [
      'a file was written to',
      () => {
        write('dist/index.html', 'other');
        return find();
      },
    ],
    [
      'a file is gone',
      () => {
        rmSync(join(root, 'dist/about/index.html'));
        return find();
      },
    ],
    [
      'a file came',
      () => {
        write('dist/other.txt', '');
        return find();
      },
    ],
    [
      'a folder came',
      () => {
        write('dist/other/index.html', '');
        return find();
      },
    ],
    [
      'a later build changed its files',
      () => {
        writeAgain();
        return find();
      },
    ],
    [
      'nothing was noted',
      () => {
        rmSync(ledger());
        return find();
      },
    ],
  ])('but not when %s', (_, look) => {
    expect(look()).toBeUndefined();
  });

  function writeAgain(): void {
    const dir = join(root, 'dist');
    writeLedger(ledger(), readLedger(ledger(), dir).values(), identify(dir));
  }
});
