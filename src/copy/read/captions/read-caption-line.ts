import { foldText } from '../../../base/text/fold-text.ts';
import type { Line } from '../../lines/lines.ts';
import { isAgency } from '../agencies.ts';
import { parseBareCredit } from './parse-bare-credit.ts';
import { type CreditedLine, parseCredit } from './parse-credit.ts';

/** A line read as a caption; whether it is one, its place and the lines around it say. */
export type ReadLine = CreditedLine & {
  line: Line;
  /** The sentence alone: captions alike have the same, whatever their credits. */
  key: string;
  /** Its credit is nothing else: an agency, or a photographer of one. */
  isSigned: boolean;
};

/** A figure as the import writes it, its credit apart: nothing of it is guessed. */
const FIGURE =
  /^<figure><figcaption>(?<caption>[^<]+?)\s*(?:<small>(?<credit>[^<]*)<\/small>)?<\/figcaption><\/figure>$/;
const FILE_PHOTO = /^FILE (?:PHOTO|PICTURE|IMAGE)\s*[:–—-]\s*(?=\S)/;
/** Longer lines are text, whatever they end with. */
const LONGEST = 600;

/** Reads a line as a caption: `FILE PHOTO: Men fish. Reuters` has the key of `Men fish. (AFP)`. */
export function readCaptionLine(line: Line): ReadLine {
  const figure = line.node.type === 'html' ? FIGURE.exec(line.text)?.groups : undefined;
  if (figure) {
    const sentence = decode(figure['caption'] ?? '');
    const credit = decode(figure['credit'] ?? '');
    const signed = { ...(credit && { credit }), certainty: 'sure' as const, isSigned: true };
    return { line, sentence, key: foldText(sentence), ...signed };
  }
  // A list or a block of code is none, whatever its last line says.
  const isLine = line.node.type === 'paragraph' && line.text.length <= LONGEST;
  if (!isLine) return { line, sentence: line.text, key: line.key, isSigned: false };
  const signed = parseCredit(line.text);
  const credited = signed.credit ? signed : parseBareCredit(line.text);
  const { sentence, credit = '' } = credited;
  const isFile = FILE_PHOTO.test(sentence);
  const certainty = isFile ? 'sure' : credited.certainty;
  return {
    ...credited,
    ...(certainty && { certainty }),
    line,
    key: foldText(sentence.replace(FILE_PHOTO, '')),
    isSigned: certainty === 'sure' || isAgency(credit),
  };
}

function decode(html: string): string {
  return html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
