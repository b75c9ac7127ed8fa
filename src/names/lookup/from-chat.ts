/** Reads Arabic as it is typed with digits for letters that Latin lacks: `abdel7amid` → `abdelhamid`. */
export function fromChat(text: string): string | undefined {
  if (!/\p{L}{2}[2357]|[2357]\p{L}{2}/u.test(text)) return undefined;
  const plain = text.replace(
    /(?<=\p{L}{2})[27359]|[27359](?=\p{L}{2})/gu,
    (digit) => CHAT[digit] ?? '',
  );
  return /\d/.test(plain) ? undefined : plain;
}
const CHAT: Record<string, string> = { 7: 'h', 5: 'kh', 9: 'q' };
