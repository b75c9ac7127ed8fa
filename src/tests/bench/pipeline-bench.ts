import { getTextKey } from '../../articles/get-text-key.ts';
import { findTwins, toCompared } from '../../articles/twins/find-twins.ts';
import { type Copy, processCopy } from '../../copy/process-copy.ts';
import { readReuters } from './read-reuters.ts';

/**
 * Measures cleaning at 19,043 articles: `npm run bench -- pipeline`. Each stands as a site delivers it:
 * headline and caption twice, labels of buttons around its paragraphs, the agency at its end.
 */
const CAPTION = 'Traders stand on the floor of the exchange. (Wire photo)';
const copies = readReuters(process.env['REUTERS_DIR']).map(({ title, paragraphs }): Copy => {
  const body = paragraphs.slice(1).map(({ text }) => text);
  const head = [title, `${CAPTION}\n${CAPTION}\nTT`, title, `${CAPTION}\n${CAPTION}`];
  const text = [...head, ...body, 'Follow us on Twitter', '- Agencies'].join('\n\n');
  return { text, title, section: 'World', source: 'The Wire' };
});
const delivered = copies.reduce((total, { text }) => total + text.length, 0);
console.log(`${copies.length} articles, ${(delivered / 1e6).toFixed(1)} million characters.`);

const forms = ['plain', 'markdown'] as const;
const texts: string[] = [];
for (const form of forms) {
  const removed = new Map<string, number>();
  const start = performance.now();
  for (const copy of copies) {
    const { html, facts } = await processCopy({ ...copy, form });
    for (const { rule } of facts.removals) removed.set(rule, (removed.get(rule) ?? 0) + 1);
    if (form === 'plain') texts.push(html);
  }
  const seconds = (performance.now() - start) / 1000;
  const speed = Math.round(copies.length / seconds);
  console.log(`\nAs ${form}: ${seconds.toFixed(1)} s, ${speed} articles a second. Taken out:`);
  for (const [rule, count] of removed) console.log(`${String(count).padStart(8)}  ${rule}`);
}

const start = performance.now();
const { twins } = findTwins(texts.map((html, id) => toCompared(`${id}`, getTextKey(html))));
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`\nVersions of one story: ${seconds} s; ${twins.size} articles have another version.`);
