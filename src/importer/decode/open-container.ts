import { gunzipSync } from 'node:zlib';
import PostalMime from 'postal-mime';
import { parseDate } from '../../base/dates/parse-date.ts';
import type { DeliveredFacts } from '../delivery.ts';
import { ImportError } from '../import-error.ts';
import { LARGEST_INPUT } from '../read-input.ts';
import { openForwarded } from './open-forwarded.ts';

/** What a file holds that is read: its bytes, or text that its container has decoded already. */
export type Opened = {
  content: Buffer | string;
  /** The same without markup, where the container has both. */
  plain?: string;
  /** What the container was: `a mail`, `gzip`. */
  container?: string;
  /** What the container says of its content, where that does not say it itself. */
  facts: DeliveredFacts;
};

/** Lines of a mail’s head: names of fields, and their values over several lines. */
const HEAD = /^(?:From [^\n]*\r?\n)?(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n/;
const FIELDS = /^(?:mime-version|content-type|message-id|received|return-path)\s*:/im;

/**
 * Opens what an article was packed in: gzip, a mail, or the MHTML that browsers save.
 *
 * @param name The file, for messages.
 * @returns The content alone; a file that is no container comes out as it is.
 * @throws ImportError where a container is broken.
 */
export async function openContainer(bytes: Buffer, name: string): Promise<Opened> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const opened = await openContainer(unzip(bytes, name), name);
    return { ...opened, container: opened.container ? `${opened.container} in gzip` : 'gzip' };
  }
  const head = HEAD.exec(bytes.subarray(0, 65_536).toString('latin1'))?.[0];
  if (!head || !FIELDS.test(head)) return { content: bytes, facts: {} };
  return openMail(bytes, name);
}

async function openMail(bytes: Buffer, name: string): Promise<Opened> {
  const mail = await PostalMime.parse(bytes).catch(() => undefined);
  const field = (key: string) => mail?.headers.find((header) => header.key === key)?.value;
  const address = field('snapshot-content-location');
  const attached = mail?.attachments.find(({ mimeType }) =>
    /^text\/(?:html|plain)$/.test(mimeType),
  );
  const html = mail?.html?.trim();
  const forwarded = mail?.text ? openForwarded(mail.text, mail.subject ?? '') : undefined;
  const subject = forwarded?.subject ?? mail?.subject;
  const text = forwarded?.text ?? mail?.text?.trim();
  const content = html || text || (attached && toBuffer(attached.content));
  if (!mail || !content) {
    throw new ImportError(`${name} is a mail without a text. Save its text, and import that.`);
  }
  const published = parseDate(field('date') ?? '');
  const facts = address
    ? { sourceUrl: address }
    : { ...(subject && { title: subject }), ...(published && { published }) };
  const plain = html && text;
  return { content, facts, container: address ? 'MHTML' : 'a mail', ...(plain && { plain }) };
}

function toBuffer(content: ArrayBuffer | Uint8Array | string): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}

function unzip(bytes: Buffer, name: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_INPUT });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new ImportError(
      isLarge
        ? `${name} holds more than 32 MiB. Part it into smaller files.`
        : `${name} is gzip, but broken or cut off. Get the file anew.`,
    );
  }
}
