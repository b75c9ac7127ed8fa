import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the colours of a page decide; all else is the same in every theme. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Finds what axe has against a page, or against its colours alone, as `rule: element`.
 */
export async function findViolations(page: Page, isOfColours = false): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: isOfColours ? { type: 'rule', values: COLOURS } : { type: 'tag', values: TAGS },
    resultTypes: ['violations'],
  };
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (chosen) => Reflect.get(window, 'axe').run(document, chosen),
    options,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
