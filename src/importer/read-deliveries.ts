import { findLostLetters } from './decode/check-is-text.ts';
import { decode } from './decode/decode.ts';
import { openContainer } from './decode/open-container.ts';
import type { Delivery, ReadOptions } from './delivery.ts';
import { ImportError } from './import-error.ts';
import { getInputName, readInput } from './read-input.ts';
import { readers } from './readers.ts';

/** A file’s articles, and as what it was read. */
export type DeliveredFile = {
  name: string;
  kind: string;
  encoding: string;
  deliveries: Delivery[];
};

/**
 * Reads all articles of a file.
 *
 * @param path A file, or `-` for standard input.
 * @throws ImportError that begins with the file’s name, where it holds no article that can be read.
 */
export async function readDeliveries(
  path: string,
  options: ReadOptions & { encoding?: string | undefined },
): Promise<DeliveredFile> {
  const name = getInputName(path);
  const bytes = await readInput(path);
  const { content, plain, container, facts: containerFacts } = await openContainer(bytes, name);
  const { text, encoding } =
    typeof content === 'string'
      ? { text: content.replace(/\r\n?/g, '\n'), encoding: 'decoded' }
      : decode(content, { name, encoding: options.encoding });
  const { kind, deliveries } = readEither(text, plain, name, options);
  const [only] = deliveries;
  // What a mail says of itself holds for its only article.
  const whole =
    only && deliveries.length === 1
      ? [{ ...only, facts: { ...containerFacts, ...only.facts } }]
      : deliveries;
  return { name, encoding, kind: container ? `${kind} in ${container}` : kind, deliveries: whole };
}

/** Reads a mail’s page, or its text where the page holds no article: it may be a picture and a link. */
function readEither(
  text: string,
  plain: string | undefined,
  name: string,
  options: ReadOptions,
): ReturnType<typeof readText> {
  try {
    return readText(text, name, options);
  } catch (error) {
    if (plain === undefined || !(error instanceof ImportError)) throw error;
    return readText(plain.replace(/\r\n?/g, '\n'), name, options);
  }
}

/** Reads decoded text with the first reader that matches. */
export function readText(
  text: string,
  name: string,
  options: ReadOptions = {},
): { kind: string; deliveries: Delivery[] } {
  const reader = readers.find(({ matches }) => matches(text));
  if (!reader) {
    throw new ImportError(
      `${name} is XML or JSON, but no feed and no WordPress export. Save the article as a web page or as text.`,
    );
  }
  try {
    const deliveries = reader.read(text, options);
    const broken = deliveries.find((delivery) => !isWhole(delivery));
    if (!broken) return { kind: reader.name, deliveries: deliveries.map(noteLostLetters) };
    throw new ImportError(
      `“${broken.facts.title?.toWellFormed() ?? 'An article'}” holds half a surrogate pair or a NUL: a letter was lost. Get the file anew.`,
    );
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(`${name}: ${error.message}`);
    if (!(error instanceof RangeError)) throw error;
    throw new ImportError(
      `${name}: Its tags are nested too deep, or its lines are too long, to be read. Paste its text into a file, line by line.`,
    );
  }
}

/** A page that lost a letter of its text can be read, but must be looked at. */
function noteLostLetters(delivery: Delivery): Delivery {
  const lost = findLostLetters(`${delivery.facts.title ?? ''}\n${delivery.copy}`);
  if (lost.length === 0) return delivery;
  const note = `a letter is lost in “${lost.join('”, “')}”: get the file anew, as UTF-8`;
  return { ...delivery, isDraft: true, notes: [...(delivery.notes ?? []), note] };
}

function isWhole({ facts, copy }: Delivery): boolean {
  const said = [copy, ...Object.values(facts).flat()];
  return said.every((text) => text.isWellFormed() && !text.includes('\0'));
}
