import sharp from 'sharp';
import type { CardAnswer, CardQuestion } from './card-drawer.ts';
import { drawCard } from './draw-card.ts';

// Draws cards in a child process. Each is drawn once, so that nothing need be cached.
sharp.cache(false);
process.on('message', async ({ number, card, photo }: CardQuestion) => {
  const answer: CardAnswer = await drawCard(card, photo).then(
    (drawn) => ({ number, card: drawn }),
    (error: Error) => ({ number, error: error.message }),
  );
  process.send?.(answer);
});
// The build has ended.
process.on('disconnect', () => process.exit());
