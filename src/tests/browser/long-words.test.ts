import { expect, test } from 'vitest';
import { SEED } from '../read-page.ts';
import { testSites } from '../test-sites.ts';
import { openSite } from './open-site.ts';

/** One page of each kind that shows what editors and sources have written. */
const hard = [
  '/',
  '/2025/03/a-very-long-headline/',
  '/2025/03/reopening-of-the-harbour-in-arabic/',
  '/2025/04/lamp-on-the-pier-burns-again/',
  '/sections/harbours/',
  '/archive/',
  '/archive/2025/02/',
  '/bylines/ana-ferrer/',
  '/corrections/',
  '/search/?q=harbour',
  '/feeds/',
  '/offline/',
  '/saved/',
];
const root = [
  '/',
  `/${SEED.cia}/`,
  '/people/',
  '/places/',
  '/people/abdul-hamid-dbeibeh/',
  '/places/libya/',
  '/search/',
  '/search/?q=dabaiba',
];

const openHard = openSite(testSites.hard);
const openRoot = openSite(testSites.root);

test.each([
  ...hard.map((path) => [path, openHard] as const),
  ...root.map((path) => [path, openRoot] as const),
])('no word, however long, makes %s wider than a phone', async (path, open) => {
  const page = await open(path, { viewport: { width: 320, height: 640 } });
  if (path.includes('?q=')) await page.locator('.results a').first().waitFor();
  const wide = await page.evaluate(() => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // What presses something is a word of the interface; figures and days are short.
    const short =
      'button, label, legend, option, summary, time, script, style, svg, .skip, .masthead, .minutes, .count';
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      if (!text.textContent?.trim() || text.parentElement?.closest(short)) continue;
      text.textContent = `${text.textContent} ${word}`;
    }
    const { documentElement: root } = document;
    if (root.scrollWidth <= root.clientWidth) return [];
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const { right, left, width } = element.getBoundingClientRect();
      const isWide = width > 1 && (right > root.clientWidth + 1 || left < -1);
      if (!isWide || element.closest('nav, pre, table')) return [];
      return [
        `${element.tagName.toLowerCase()}.${element.className} in ${element.parentElement?.tagName.toLowerCase()}.${element.parentElement?.className}`,
      ];
    });
  });
  expect([...new Set(wide)]).toEqual([]);
});
