import { tell } from '../notice/notice.ts';

/** Copies a text, and tells that it did, or, where the browser does not let it, shows the text itself. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(done);
  } catch {
    tell(text);
  }
}
