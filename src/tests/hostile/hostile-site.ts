import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite } from '../browser/open-site.ts';
import { listPages } from '../read-page.ts';
import type { TestSite } from '../test-sites.ts';
import { findDanger } from './find-danger.ts';

/** Puts something that fails the test in place of everything that attacks call. */
async function watchCalls(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss', 'fired']) {
      const fire = (): void => {
        setTimeout(() => {
          throw new Error(`An attack ran: ${name}`);
        });
      };
      Object.defineProperty(window, name, { value: fire, configurable: true });
    }
  });
}

/**
 * Tests a site that `writeHostileContent` wrote the articles of.
 *
 * @param attacks Those that it has.
 */
export function describeHostileSite(site: TestSite, attacks: readonly string[]): void {
  const read = (path: string) => readFileSync(join(site.dir, path), 'utf8');
  const open = openSite(site);
  test('runs nothing, asks nobody and keeps its own shape, on every page', async () => {
    const pages = listPages(site).map((file) => `/${file.replace(/index\.html$/, '')}`);
    expect(pages.length).toBeGreaterThan(attacks.length);
    const first = await open('/about/');
    await watchCalls(first);
    const origin = new URL(first.url()).origin;
    for (const path of pages) {
      await first.goto(origin + encodeURI(path));
      const found = await first.evaluate(`(() => {
          const find = ${findDanger.toString()};
          const texts = [...document.querySelectorAll('article .text')].map((text) => text.cloneNode(true));
          for (const text of texts) for (const photo of text.querySelectorAll(':scope > figure[data-pagefind-ignore]')) photo.remove();
          const copy = texts.flatMap((text) => find(text, true));
          const shape = ['html', 'body', 'main', 'h1'].filter((name) => document.querySelectorAll(name).length !== 1);
          const order = [...document.body.children].map((element) => element.localName).join();
          return [...find(document, false), ...copy, ...shape, ...(/header,main,footer/.test(order) ? [] : [order])];
        })()`);
      expect(found, path).toEqual([]);
    }
    await first.mouse.move(200, 200);
    await first.keyboard.press('Tab');
  });

  test('can be searched, and shows what it finds as text', async () => {
    const page = await open('/search/');
    await watchCalls(page);
    for (const query of ['alert', 'script', 'javascript', 'onerror', 'img', 'pilots', '<script>']) {
      await page.goto(`${new URL(page.url()).origin}/search/?q=${encodeURIComponent(query)}`);
      await page.getByText(/“.*”\./).waitFor();
      const found = await page.evaluate(
        `(${findDanger.toString()})(document.querySelector('.results'), true).filter((what) => !what.startsWith('class'))`,
      );
      expect(found, query).toEqual([]);
    }
  });

  test('has feeds that are well-formed, with inert text in them', async () => {
    const page = await open('/about/', { bypassCSP: true });
    const feed = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'text/xml');
      const fault = document.querySelector('parsererror')?.textContent ?? '';
      const odd = [...document.querySelectorAll('item > *')].filter((e) => e.children.length > 0);
      return { fault, odd: odd.length, items: document.querySelectorAll('item').length };
    }, read('feed.xml'));
    expect(feed).toEqual({ fault: '', odd: 0, items: 50 });
    const items: { content_html: string; title: string }[] = JSON.parse(read('feed.json')).items;
    for (const { content_html, title } of items) {
      const found = await page.evaluate(
        `(${findDanger.toString()})(new DOMParser().parseFromString(${JSON.stringify(content_html)}, 'text/html').body, true)`,
      );
      expect(found, title).toEqual([]);
    }
  });

  test('tells machines every field as it was written', () => {
    for (const [index, attack] of attacks.entries()) {
      const html = read(`2024/09/attack-${index}/index.html`);
      const data = JSON.parse(
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
      );
      expect(data.headline).toBe(`Attack ${index} ${attack}`.trim());
      expect(data.author[0].name).toBe(`Name ${attack}`.trim());
    }
  });
}
