/**
 * Finds the line on which bytes stop being what their encoding allows.
 *
 * @param decoder A decoder that throws on such bytes.
 * @returns Line counted from 1.
 */
export function findBadLine(bytes: Uint8Array, decoder: TextDecoder): number {
  const isGood = (end: number) => {
    try {
      new TextDecoder(decoder.encoding, { fatal: true }).decode(bytes.subarray(0, end), {
        stream: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isGood(middle)) good = middle;
    else bad = middle;
  }
  const text = new TextDecoder(decoder.encoding).decode(bytes.subarray(0, good), { stream: true });
  return text.split(/\r\n?|\n/).length;
}
