import { describe, expect, test } from 'vitest';
import { makePage, read, toJson } from '../../fixtures/make-page.ts';

describe('the headline of a page', () => {
  test.each([
    [
      'beside the paper’s name and a section',
      { head: '<meta property="og:title" content="The Pier Wire: The Lamp Is Lit - World News">' },
      'The Lamp Is Lit',
    ],
    ['with a line break', { title: '<h1>The Lamp<br>Is Lit</h1>' }, 'The Lamp Is Lit'],
    [
      'in blocks of its own',
      { title: '<h1><span>The Lamp</span><div>Is Lit</div></h1>' },
      'The Lamp Is Lit',
    ],
    ['without an h1', { title: '' }, 'The Lamp Is Lit'],
    [
      'below a heading of the site',
      { title: '<h1>The Pier Wire</h1><h1>The Lamp Is Lit</h1>' },
      'The Lamp Is Lit',
    ],
    [
      'below headings that have no word of it',
      { title: '<h1>Opinion</h1><h1>Weather today</h1>' },
      'The Lamp Is Lit',
    ],
    [
      'with an entity twice',
      { title: '<h1>Lamps &amp; Piers: The Wait Is Over</h1>' },
      'Lamps & Piers: The Wait Is Over',
    ],
  ])('is read %s', (_what, page, title) => {
    expect(read(makePage(page)).facts.title).toBe(title);
  });
});

test('a kicker in a headline is no part of it where the page says so', () => {
  const head = toJson({ '@type': 'NewsArticle', headline: 'The Lamp Is Lit' });
  const title = '<h1><span class="k">Harbour dispute</span> <span>The Lamp Is Lit</span></h1>';
  expect(read(makePage({ head, title })).facts.title).toBe('The Lamp Is Lit');
  const whole = '<h1>Harbour dispute: The Lamp Is Lit</h1>';
  expect(read(makePage({ head, title: whole })).facts.title).toBe(
    'Harbour dispute: The Lamp Is Lit',
  );
});
