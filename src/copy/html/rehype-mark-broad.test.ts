import { expect, test } from 'vitest';
import { processCopy } from '../process-copy.ts';

const process = async (text: string) => (await processCopy({ text, title: 'Talks' })).html;
const table = (columns: number) =>
  ['A|', '-|', 'b|'].map((cell) => `|${cell.repeat(columns)}`).join('\n');

test('marks a table of four columns and a long line of code, which a phone may have no room for', async () => {
  expect(await process(table(4))).toContain('<table class="broad">');
  expect(await process(`\`\`\`\n${'x'.repeat(33)}\n\`\`\``)).toContain('<pre class="broad">');
});

test('marks no other table or code', async () => {
  expect(await process(table(3))).toContain('<table>');
  expect(await process('```\nshort\nlines\n```')).toContain('<pre>');
});
