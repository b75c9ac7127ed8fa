import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { TestSite } from './test-sites.ts';

/** The two articles that the site was made for. */
export const SEED = {
  cia: '2024/09/heads-of-cia-mi6-issue-joint-call-for-ceasefire-in-gaza',
  libya: '2024/09/turkish-intelligence-moves-to-heal-the-rift-in-libya',
};

/** Reads a built page: `about` → `about/index.html`. */
export function readHtml({ dir }: TestSite, path: string): string {
  return readFileSync(join(dir, path.endsWith('.html') ? path : join(path, 'index.html')), 'utf8');
}

/** Parses a built page. */
export function readPage(site: TestSite, path: string): Document {
  return parseHTML(readHtml(site, path)).document;
}

/** Lists the files of all built pages, below the site's folder. */
export function listPages({ dir }: TestSite): string[] {
  return globSync('**/*.html', { cwd: dir }).sort();
}

/** Takes the text of an element, its white space as a reader sees it. */
export function getText(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
