/** Milliseconds after which a reader is told that there is no answer yet. */
const PATIENCE = 8000;

/** Waits for an answer, and calls a function where it takes long; the answer counts whenever it comes. */
export async function watchLate<T>(answer: Promise<T>, onLate: () => void): Promise<T> {
  const timer = setTimeout(onLate, PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
