import { describe, expect, test } from 'vitest';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

/** One page of each type. */
const pages = [
  '/',
  '/2025/03/a-very-long-headline/',
  '/2025/03/reopening-of-the-harbour-in-arabic/',
  '/sections/ferries/',
  '/archive/',
  '/archive/2025/02/',
  '/search/?q=harbour',
  '/accessibility/',
  '/saved/',
  '/offline/',
  '/404.html',
];

/** What readers may set (w3.org/TR/WCAG22/#text-spacing). */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe.each(pages)('WCAG 2.2 on %s', (path) => {
  const open = openSite(testSites.hard);

  test('what can be pressed is 24 px high and wide, but for links in a sentence; text with wider spaces is neither cut off nor wider than the window', async () => {
    const page = await open(path, { viewport: { width: 360, height: 800 }, bypassCSP: true });
    const small = await page.evaluate(() => {
      const targets = [...document.querySelectorAll('a[href], button, input, select, summary')];
      return targets.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        const sentence = element.closest('p, li, td, figcaption');
        const own = element.textContent ?? '';
        const inSentence =
          getComputedStyle(element).display === 'inline' &&
          (sentence?.textContent ?? own).trim() !== own.trim();
        const isShown = element.checkVisibility() && width > 1 && !element.matches('.skip');
        if (!isShown || inSentence || (width >= 24 && height >= 24)) return [];
        return [`${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`];
      });
    });
    expect(small).toEqual([]);
    await page.addStyleTag({ content: SPACING });
    const cut = await page.evaluate(() => {
      const wide =
        document.documentElement.scrollWidth > innerWidth ? ['the page is too wide'] : [];
      const hidden = [...document.querySelectorAll('body *')].filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const isHidden = [overflowX, overflowY].some((value) => ['hidden', 'clip'].includes(value));
        const isForReaders = clipPath !== 'none' || element.clientHeight <= 1;
        const isCut =
          element.scrollHeight > element.clientHeight + 1 ||
          element.scrollWidth > element.clientWidth + 1;
        // A summary ends after three lines; the article has all of it.
        const isSummary = element.matches('.column > .dek');
        return isHidden && !isForReaders && isCut && !isSummary;
      });
      return [...wide, ...hidden.map((element) => element.outerHTML.slice(0, 200))];
    });
    expect(cut).toEqual([]);
  });

  test('each stop of Tab shows its focus, and nothing covers it', async () => {
    const page = await open(path, { viewport: { width: 360, height: 640 } });
    if (path.includes('?q=')) await page.locator('.results a').first().waitFor();
    const faults: string[] = [];
    const seen = new Set<string>();
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(async () => {
        // What scrolls to the element with the focus has done so with the next picture.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + Math.min(height / 2, 12)];
        const above = document.elementFromPoint(x, y);
        const covered = !above || !(element.contains(above) || above.contains(element));
        const style = getComputedStyle(element);
        const bare = style.outlineStyle === 'none' && style.boxShadow === 'none';
        const name = `${element.outerHTML.slice(0, 160)} at ${Math.round(top + scrollY)}`;
        return { name, covered, bare };
      });
      if (!stop || seen.has(stop.name)) break;
      seen.add(stop.name);
      if (stop.covered) faults.push(`covered: ${stop.name}`);
      if (stop.bare) faults.push(`no sign of focus: ${stop.name}`);
    }
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(4);
  });
});
