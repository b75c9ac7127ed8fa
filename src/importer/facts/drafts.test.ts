import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, FACTS, getFixture, kindsOf, openDesk } from '../fixtures/open-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

describe('a draft', () => {
  test('completes a draft once its facts are given, and moves it to its month', async () => {
    await desk.run([getFixture('no-gaps.txt')]);
    expect(desk.list().every((path) => path.startsWith('articles/drafts/'))).toBe(true);
    const before = desk.readAll();
    expect(kindsOf(await desk.run([getFixture('no-gaps.txt')], { given: FACTS }))).toEqual([
      'completed',
      'completed',
    ]);
    expect(desk.readAll()).toEqual(before);
    await desk.run([getFixture('no-gaps.txt')], { given: FACTS, isUpdate: true });
    expect(desk.list()).toEqual([
      'articles/2024/09/harbour-reopens-after-the-storm.md',
      'articles/2024/09/mayor-names-a-new-pilot.md',
    ]);
  });

  test('completes two drafts under one headline, each once', async () => {
    const texts = [
      'The boats came in with more herring than the hall could hold, and left again at night.',
      'Engineers looked at the ramp of the second quay, and asked for another month to mend it.',
    ];
    const dumps = texts.map((text, index) =>
      desk.save(`${index}.txt`, `The Week at the Harbour\n\n${text}\n`),
    );
    await desk.run(dumps);
    await desk.run([...dumps, ...dumps], { given: FACTS, isUpdate: true });
    expect(desk.list().filter((path) => path.endsWith('.md'))).toEqual([
      'articles/2024/09/the-week-at-the-harbour-2.md',
      'articles/2024/09/the-week-at-the-harbour.md',
    ]);
  });

  test.each([
    ['draft', 'draft: true'],
    ['private', 'draft: true'],
    ['publish', undefined],
  ])('a post that its site has as “%s” is imported with the line %s', async (status, line) => {
    await desk.run([desk.save('export.xml', makeExport(status))], { given: FACTS });
    const [[path, text] = ['', '']] = listArticles();
    expect(path).toBe('articles/2024/09/the-week-at-the-harbour.md');
    expect(/^draft: .*$/m.exec(text)?.[0]).toBe(line);
  });

  test('what its site kept back stays a draft, even once it lacks no fact', async () => {
    const dump = desk.save('export.xml', makeExport('draft', ''));
    const { section: _, ...some } = FACTS;
    await desk.run([dump], { given: some });
    expect(listArticles().join()).not.toContain('section:');
    await desk.run([dump], { given: FACTS, isUpdate: true });
    const [[, text] = []] = listArticles();
    expect(text).toMatch(/^section: Arab World$/m);
    expect(text).toMatch(/^draft: true$/m);
  });
});

const listArticles = () => desk.readAll().filter(([path]) => path.endsWith('.md'));

/** Writes the export of a site with one post. */
function makeExport(status: string, category = 'Islands'): string {
  const named = category && `<category domain="category">${category}</category>`;
  return `<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/"><channel>
    <title>The Quay Post</title><language>en</language>
    <item><title>The Week at the Harbour</title><wp:post_type>post</wp:post_type>
    <wp:status>${status}</wp:status>${named}<wp:post_date>2024-09-07 10:00:00</wp:post_date>
    <content:encoded><![CDATA[<p>The boats came in with more herring than the hall could hold.</p>]]></content:encoded>
    </item></channel></rss>`;
}
