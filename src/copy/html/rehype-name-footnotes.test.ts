import { expect, test } from 'vitest';
import { processCopy } from '../process-copy.ts';

const process = async (lang: string) =>
  (await processCopy({ text: 'A[^1] B[^1]\n\n[^1]: Note.', title: 'Talks', lang })).html;

test('names footnotes and the ways back from them in the language of the article', async () => {
  const html = await process('ar');
  expect(html).toMatch(/<h2[^>]*>حواشٍ<\/h2>/);
  expect(html).toContain('aria-label="عودة إلى الإحالة 1"');
  expect(html).toContain('aria-label="عودة إلى الإحالة 1-2"');
  expect(html).not.toMatch(/Footnotes|Back to/);
});

test('marks the English that stands in for other languages, and none in English', async () => {
  const french = await process('fr');
  expect(french).toMatch(/<h2[^>]* lang="en"[^>]*>Footnotes<\/h2>/);
  expect(french).toMatch(/<a [^>]*lang="en"[^>]*>↩/);
  expect(await process('en-GB')).not.toContain('lang=');
});
