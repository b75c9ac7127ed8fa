/** What the system says where a disk, a share of one, or a file may hold no more; rolldown says it by number. */
const FULL = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|\bos error (?:28|122|27)\b/;

/**
 * Explains an error, or what caused it, that means that a disk is full.
 *
 * @returns What happened and what to do; nothing for an error that means something else.
 * @example explainFullDisk(new Error('ENOSPC: no space left on device, write'))
 *   // 'A disk is full (ENOSPC: no space left on device, write). Free some space where …'
 */
export function explainFullDisk(error: unknown): string | undefined {
  const line = listMessages(error)
    .flatMap((message) => message.split('\n'))
    .find((one) => FULL.test(one));
  if (line === undefined) return undefined;
  return `A disk is full (${line.trim()}). Free some space where OUT_DIR, CACHE_DIR, TMPDIR and the project are, and build again.`;
}

function listMessages(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.message, ...listMessages(error.cause), ...code];
}
