import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph } from '../../names/match/match-names.ts';

/** An article of Reuters-21578 with the tags that its indexers gave it. */
export type ReutersArticle = {
  id: string;
  date: string;
  title: string;
  paragraphs: Paragraph[];
  people: string[];
  places: string[];
};

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * Reads the articles that have a title and a body; `README.txt` beside them describes the format.
 *
 * @param folder Holds `reut2-000.sgm` to `reut2-021.sgm`.
 * @throws Error that says where to point the bench, when the folder has no such file.
 */
export function readReuters(folder: string | undefined): ReutersArticle[] {
  const files =
    folder && existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sgm')) : [];
  if (!folder || files.length === 0) {
    throw new Error(
      `No .sgm file of Reuters-21578 in “${folder ?? ''}”. Unpack it with tar xJf and give its folder as argument or in REUTERS_DIR.`,
    );
  }
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'latin1');
    return [...text.matchAll(/<REUTERS [^>]*NEWID="(\d+)">([\s\S]*?)<\/REUTERS>/g)].flatMap(
      (match) => readArticle(match[1] ?? '', match[2] ?? ''),
    );
  });
}

function readArticle(id: string, text: string): ReutersArticle[] {
  const [title, body] = [pick(text, 'TITLE'), pick(text, 'BODY')];
  if (!title || !body) return [];
  const [day = '', month = '', year = ''] = pick(text, 'DATE').trim().split(/[- ]/);
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  // The dateline opens the text as it was filed: “LONDON, April 7 - Oil prices…”.
  const blocks = `${pick(text, 'DATELINE').trim()} ${body}`
    .replace(/\s+reuter\s*$/i, '')
    .split(/\n {3,}/);
  const paragraphs = blocks
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((one): Paragraph => ({ text: one, role: 'body' }));
  const headline = title.replace(/\s+/g, ' ').trim();
  return [
    {
      id,
      date: `${year}-${number}-${day.padStart(2, '0')}`,
      title: headline,
      paragraphs: [{ text: headline, role: 'headline' }, ...paragraphs],
      people: pickTags(text, 'PEOPLE'),
      places: pickTags(text, 'PLACES'),
    },
  ];
}

function pick(text: string, tag: string): string {
  const inner = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1] ?? '';
  return inner
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#?\w+;|[^\P{Cc}\n]/gu, '');
}

function pickTags(text: string, tag: string): string[] {
  return [...pick(text, tag).matchAll(/<D>([^<]+)<\/D>/g)].map((match) => match[1] ?? '');
}
