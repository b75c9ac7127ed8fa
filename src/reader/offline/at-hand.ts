import { SAVED, VISITED } from './cache-names.ts';

/** Pages of articles, below the base. */
const ARTICLE = /\/\d{4}\/\d\d\/[^/]+\/$/;
const HEADING = /<h1[^>]*>\s*([^<]*?)\s*</;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};

/** Lists the articles that can be read without a network: saved and visited ones. */
class AtHand extends HTMLElement {
  connectedCallback(): void {
    void this.#show();
  }

  async #show(): Promise<void> {
    // A browser may forbid the site to keep anything; then nothing is at hand.
    const pages = await listPages().catch(() => new Map<string, string>());
    const items = [...pages].map(([pathname, heading]) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = pathname;
      link.dir = 'auto';
      link.textContent = heading || pathname;
      item.append(link);
      return item;
    });
    this.querySelector('ul')?.replaceChildren(...items);
    this.querySelector('.none')?.toggleAttribute('hidden', items.length > 0);
    // The content below is shown only now, so that it does not jump.
    this.dataset['listed'] = '';
  }
}

/** Lists the headlines of the articles’ pages that the device keeps, by path. */
async function listPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const name of [SAVED, VISITED]) {
    // To ask for a cache would make it.
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of (await cache.keys()).toReversed()) {
      const { pathname } = new URL(request.url);
      const page = ARTICLE.test(pathname) ? await cache.match(request) : undefined;
      if (page && !pages.has(pathname)) pages.set(pathname, readHeading(await page.text()));
    }
  }
  return pages;
}

function readHeading(html: string): string {
  const heading = HEADING.exec(html)?.[1] ?? '';
  return heading.replace(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => ENTITIES[name] ?? '');
}

customElements.define('at-hand', AtHand);
