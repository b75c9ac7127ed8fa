import { decode } from './decode/decode.ts';
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
  const { text, encoding } = decode(bytes, { name, encoding: options.encoding });
  return { name, encoding, ...readText(text, name, options) };
}

/** Reads decoded text with the first reader that knows it. */
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
    if (!broken) return { kind: reader.name, deliveries };
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

function isWhole({ facts, copy }: Delivery): boolean {
  const said = [copy, ...Object.values(facts).flat()];
  return said.every((text) => text.isWellFormed() && !text.includes('\0'));
}
