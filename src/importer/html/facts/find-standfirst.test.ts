import { describe, expect, test } from 'vitest';
import { META, makePage, read, STORY } from '../../fixtures/make-page.ts';

const DEK = 'A port keeps silent while its pilots wait.';
const DESCRIBED = `${META}<meta name="description" content="Lamps and piers, and what the port says of them.">`;
const readDek = (above: string, title?: string) =>
  read(makePage({ head: DESCRIBED, above, ...(title && { title }) })).facts.dek;

describe('the sentence right below the headline, set in another way than the text, is the dek', () => {
  test.each([
    ['a box', `<div class="x1"><span>${DEK}</span></div>`],
    ['a paragraph', `<p class="x1">${DEK}</p>`],
    ['a heading', '<h2>Pilots wait for a word from the port</h2>'],
    ['what goes on', `<p class="x1">Pilots wait for a word from the port …</p>`],
    [
      'a sentence below a date and a byline',
      `<div><time>6 April 2023, 09:30</time></div><div>By Mara Quill</div><p class="x1">${DEK}</p>`,
    ],
    ['a sentence below the headline once more', `<h2>The Lamp is lit</h2><p class="x1">${DEK}</p>`],
  ])('%s', (_what, above) => {
    const { facts, copy } = read(makePage({ head: DESCRIBED, above }));
    expect(above).toContain(facts.dek);
    expect(copy).toBe(STORY.join('\n\n'));
  });

  test('where the page stands in a list as a whole', () => {
    const page = makePage({ head: DESCRIBED, above: `<p class="x1">${DEK}</p>` })
      .replace('<main><article>', '<ul><li><div>')
      .replace('</article></main>', '</div></li></ul>');
    expect(read(page).facts.dek).toBe(DEK);
    expect(read(page).copy).toBe(STORY.join('\n\n'));
  });
});

describe('what stands there and is no dek', () => {
  test.each([
    ['a paragraph of the text', ''],
    [
      'a heading of the text',
      '<h2>What the port said of its lamp</h2><h2>What the pilots said of it</h2>',
    ],
    ['a day and an hour', '<div>In the news of the port 6 April 2023, 09:30</div>'],
    ['a label', '<div>In partnership with the Pier Company</div>'],
    ['a link', '<div><a href="/2">Ferries sail again, and islanders line the quay.</a></div>'],
    ['a paragraph beside a picture', `<div><img src="a.jpg"><p>${DEK}</p></div>`],
    ['a caption', '<figure><img><figcaption>Men mend the lamp in the rain.</figcaption></figure>'],
  ])('%s', (_what, above) => {
    expect(readDek(above)).toBe('Lamps and piers, and what the port says of them.');
  });
});

test('a subheading below two paragraphs is no dek, whatever its class', () => {
  const { facts, copy } = read(
    makePage({
      head: META,
      story: [
        ...STORY.slice(0, 2).map((text) => `<p>${text}</p>`),
        '<h2 class="subheading">What the pilots did then</h2>',
        ...STORY.slice(2).map((text) => `<p>${text}</p>`),
      ],
    }),
  );
  expect(facts.dek).toBeUndefined();
  expect(copy).toContain('## What the pilots did then');
});
