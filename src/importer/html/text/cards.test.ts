import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { META, makePage, read, STORY, toPage } from '../../fixtures/make-page.ts';
import { markCards } from './cards.ts';

describe('what a page shows from elsewhere', () => {
  test.each([
    [
      '<iframe src="https://www.youtube.com/embed/abc123x" title="The lamp is lit"></iframe>',
      '<a href="https://www.youtube.com/watch?v=abc123x">The lamp is lit (YouTube)</a>',
    ],
    [
      '<iframe data-src="//player.vimeo.com/video/7"></iframe>',
      '<a href="https://player.vimeo.com/video/7">Video (Vimeo)</a>',
    ],
    ['<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>', '>Map (Map)</a>'],
    [
      '<blockquote class="twitter-tweet"><p>The lamp is on.</p>— Port (@port) <a href="https://x.com/port/status/1">April 6</a></blockquote>',
      '<blockquote>',
    ],
  ])('becomes a card: %s', async (embed, card) => {
    const { html } = await toPage(read(makePage({ head: META, below: embed })));
    expect(html).toContain(card);
    expect(html).not.toMatch(/<iframe|src=/);
  });

  test('is left out where it is an advert', () => {
    const { copy } = read(
      makePage({ head: META, below: '<iframe src="https://ads.example/x"></iframe>' }),
    );
    expect(copy).toBe(STORY.join('\n\n'));
  });

  test.each(['<aside>…</aside>', '<div class="RelatedVideo">…</div>'])(
    'is left out beside the story: %s',
    (box) => {
      const frame = '<iframe src="https://www.youtube.com/embed/abc123x"></iframe>';
      const { document } = parseHTML(`<html><body>${box.replace('…', frame)}</body></html>`);
      markCards(document);
      expect(document.body.textContent).toBe('');
    },
  );
});
