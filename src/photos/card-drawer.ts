import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { drawCard } from './draw-card.ts';
import type { ShareCard } from './share-card.ts';

/** How many share pictures are few: threads draw them before a process of their own would have started. */
const FEW = 12;
/** Milliseconds without a card after which the process ends that draws them: it holds two hundred megabytes. */
const IDLE = 1000;

/** Draws a card, with the file of its picture. */
export type CardDrawer = (card: ShareCard, photo?: string) => Promise<Uint8Array>;

/** A card to be drawn by another process, with the file of its picture. */
export type CardQuestion = { number: number; card: ShareCard; photo?: string };
/** What came of it. */
export type CardAnswer = { number: number; card?: Uint8Array; error?: string };

// Vite, which runs this, moves modules, so the worker is found below the project's folder.
const [FOLDER, WORKER] = ['src/photos', './card-worker.ts'];

/**
 * Opens a drawer of cards. Each takes megabytes of pixels outside of the heap, for which Node looks through all of the
 * heap again and again: where there are many, they are drawn by a child process with a small one, which ends with this,
 * or when no card has been asked for in a while.
 *
 * @param root Folder of the project.
 */
export function openCardDrawer(
  root: string,
  { few = FEW, idle = IDLE }: { few?: number; idle?: number } = {},
): CardDrawer {
  let count = 0;
  let worker: ReturnType<typeof startWorker> | undefined;
  return (card, photo) => {
    count += 1;
    if (count <= few) return drawCard(card, photo);
    worker ??= startWorker(root, idle, () => (worker = undefined));
    return worker(card, photo);
  };
}

/** A card that is being drawn. */
type Waiting = { question: CardQuestion; answer: PromiseWithResolvers<Uint8Array> };

function startWorker(root: string, idle: number, onIdle: () => void): CardDrawer {
  const worker = fork(join(root, FOLDER, WORKER), { serialization: 'advanced', execArgv: [] });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isLost = false;
  let timer: NodeJS.Timeout | undefined;
  const rest = () => {
    timer = setTimeout(() => {
      onIdle();
      if (worker.connected) worker.disconnect();
    }, idle).unref();
  };
  // What it has not drawn is drawn here.
  const lose = () => {
    isLost = true;
    for (const { question, answer } of waiting.values()) {
      drawCard(question.card, question.photo).then(answer.resolve, answer.reject);
    }
    waiting.clear();
  };
  worker.on('message', ({ number, card, error }: CardAnswer) => {
    const { answer } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (card) answer?.resolve(card);
    else answer?.reject(new Error(error));
    hold(worker, waiting.size > 0);
    if (waiting.size === 0) rest();
  });
  worker.on('error', lose);
  worker.on('exit', lose);
  return (card, photo) => {
    if (isLost) return drawCard(card, photo);
    asked += 1;
    clearTimeout(timer);
    const answer = Promise.withResolvers<Uint8Array>();
    const question: CardQuestion = { number: asked, card, ...(photo && { photo }) };
    waiting.set(asked, { question, answer });
    hold(worker, true);
    worker.send(question, (error) => error && lose());
    return answer.promise;
  };
}

/** Has this process wait for another, or end without it. */
function hold(worker: ChildProcess, isAwaited: boolean): void {
  if (isAwaited) {
    worker.ref();
    worker.channel?.ref();
  } else {
    worker.unref();
    worker.channel?.unref();
  }
}
