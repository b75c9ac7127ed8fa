import { describe, expect, test } from 'vitest';
import { META, makePage, read, STORY } from '../../fixtures/make-page.ts';

describe('residue of a page', () => {
  const links = ['Boats Return to the Old Quay', 'Pilots Ask for a Second Lamp'].map(
    (headline) => `<li><a href="/${headline.length}">${headline}</a></li>`,
  );
  test.each([
    ['a list of other articles', `<ul>${links.join('')}</ul>`],
    ['a list below its heading', `<h4>More:</h4><ul>${links[0]}</ul>`],
    ['a pointer', '<p>Read more: <a href="/x">Boats Return to the Old Quay</a></p>'],
    ['tags', '<p><a rel="tag" href="/t/lamp">lamp</a>, <a rel="tag" href="/t/pier">pier</a></p>'],
    ['what is shown to screen readers', '<span class="sr-only">Opens in a new window</span>'],
    [
      'the biography of who wrote',
      '<div class="author-bio"><p>Mara Quill has written about lamps and piers since the year 2003.</p></div>',
    ],
  ])('goes: %s', (_what, below) => {
    expect(read(makePage({ head: META, below })).copy).toBe(STORY.join('\n\n'));
  });

  test('goes at the end: what a site says of itself', () => {
    const story = [...STORY, 'Click here for the whole report of the board'].map(
      (text) => `<p>${text}</p>`,
    );
    expect(read(makePage({ head: META, story })).copy).toBe(STORY.join('\n\n'));
  });

  test.each([
    ['a single link', links.slice(0, 1)],
    [
      'links of few words',
      ['Tide tables', 'Pilots and rules'].map((text) => `<li><a href="/a">${text}</a></li>`),
    ],
  ])('stays in the story: a list of %s', (_what, rows) => {
    const { copy } = read(makePage({ head: META, below: `<ul>${rows.join('')}</ul>` }));
    expect(copy.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(rows.length);
  });

  test('stays where it is of the story: a list of links elsewhere, and a linked word', () => {
    const below =
      '<ul><li>The board sent <a href="https://other.example/a">The Report of the Pilots Board</a> in May.</li><li>The office wrote <a href="https://other.example/b">a letter</a> in June.</li></ul>';
    expect(read(makePage({ head: META, below })).copy).toContain('The Report of the Pilots Board');
  });
});
