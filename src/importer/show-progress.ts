/** Milliseconds after which an import is long, and between two lines. */
const LONG = 400;

/** Says on a terminal how far a long import is; into a file or a pipe it says nothing. */
export function makeProgress(stream: NodeJS.WriteStream): {
  show: (text: string) => void;
  clear: () => void;
} {
  let last = Date.now();
  let isShown = false;
  return {
    show(text) {
      if (!stream.isTTY || Date.now() - last < LONG) return;
      last = Date.now();
      isShown = true;
      stream.write(`\r\x1b[K${text}`);
    },
    clear() {
      if (isShown) stream.write('\r\x1b[K');
      isShown = false;
    },
  };
}
