import { detect } from 'chardet';
import { findBadLine } from '../find-bad-line.ts';

/** Text, or why there is none: the line that is not UTF-8, and the encoding that it may be in. */
export type DecodedText = { text: string } | { text?: never; line: number; guess: string };

/** Makes it plain that a sign cannot be what was meant, in place of showing another. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads bytes as UTF-8, and finds the line where they are something else. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { line: findBadLine(bytes, decoder), guess: detect(bytes) ?? 'windows-1252' };
  }
}
