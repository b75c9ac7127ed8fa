/** What the system says where a disk, a share of one, or a file may hold no more; rolldown says it by number. */
const FULL = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|\bos error (?:28|122|27)\b/;
/** What it says where a file may not be written, or not be read. */
const REFUSED = /^(?:EROFS|EACCES|EPERM): /;

/**
 * Explains an error of the system, or one that it caused, which whoever builds can mend: a disk is full, or a file may
 * not be written.
 *
 * @returns What happened and what to do; nothing for an error that means something else.
 * @example explainSystemError(new Error('ENOSPC: no space left on device, write'))
 *   // 'A disk is full (ENOSPC: no space left on device, write). Free some space where …'
 */
export function explainSystemError(error: unknown): string | undefined {
  const full = explainFullDisk(error);
  if (full !== undefined) return full;
  const refused = listLines(error).find((line) => REFUSED.test(line));
  if (refused === undefined) return undefined;
  return `The system refuses it (${refused}). Let the user of this build read and write there, or set OUT_DIR, CACHE_DIR and TMPDIR to folders that can be written, and build again.`;
}

/** Explains an error as `explainSystemError` does, if it means that a disk is full. */
export function explainFullDisk(error: unknown): string | undefined {
  const full = listLines(error).find((line) => FULL.test(line));
  if (full === undefined) return undefined;
  return `A disk is full (${full.trim()}). Free some space where OUT_DIR, CACHE_DIR, TMPDIR and the project are, and build again.`;
}

function listLines(error: unknown): string[] {
  return listMessages(error).flatMap((message) => message.split('\n'));
}

function listMessages(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const code = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [error.message, ...listMessages(error.cause), ...code];
}
