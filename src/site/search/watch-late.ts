/** Milliseconds after which readers are told that there is no answer yet. */
const PATIENCE = 8000;

/** Waits for an answer, and calls a function if that takes long; a late answer still counts. */
export async function watchLate<T>(answer: Promise<T>, onLate: () => void): Promise<T> {
  const timer = setTimeout(onLate, PATIENCE);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
