import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { z } from 'astro/zod';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { processCopy } from '../../copy/process-copy.ts';
import { decode } from '../../importer/decode/decode.ts';
import type { Delivery } from '../../importer/delivery.ts';
import { readText } from '../../importer/read-deliveries.ts';
import { type BodyScore, joinScores, scoreBody } from './score-body.ts';

/**
 * Measures the import of web pages: `npm run bench -- import DIR`, beside Readability and Defuddle. The
 * folder has `html/<id>.html.gz` and `ground-truth.json` with the body of each page, as the public
 * benchmark of article extraction lays them out; `headline`, `datePublished`, `author` and `captions`
 * are measured on the pages that have them. `IMPORT_PAGES` shows those whose body scores below it.
 */
const truthSchema = z.record(
  z.string(),
  z.object({
    articleBody: z.string().default(''),
    url: z.string().optional(),
    headline: z.string().optional(),
    datePublished: z.string().optional(),
    author: z.array(z.string()).optional(),
    captions: z.array(z.string()).optional(),
  }),
);

type Page = { id: string; html: string; url: string };
type Found = { body: string; delivery?: Delivery; refused?: string };

const folder = process.env['IMPORT_DIR'] ?? '';
const file = join(folder, 'ground-truth.json');
if (!existsSync(file)) {
  throw new Error(
    `No ground-truth.json in “${folder}”. Name the folder: npm run bench -- import DIR`,
  );
}
const truth = truthSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const half = process.env['IMPORT_HALF'];
const ids = Object.keys(truth).filter((id) => !half || getHalf(id) === half);
const shownBelow = Number(process.env['IMPORT_PAGES'] ?? 0);

const readers: Record<string, (page: Page) => Found | Promise<Found>> = {
  Newsprint: readWithImporter,
  Readability: ({ html }) => {
    const { document } = parseHTML(html);
    return { body: toText(new Readability(document).parse()?.content ?? '') };
  },
  Defuddle: async ({ html, url }) => {
    const { document } = parseHTML(html);
    return { body: toText((await Defuddle(document, url)).content) };
  },
};

for (const [name, read] of Object.entries(readers)) {
  const scores: BodyScore[] = [];
  const refused: string[] = [];
  const facts = new Map<string, { right: number; wrong: number; lost: number }>();
  const start = performance.now();
  for (const id of ids) {
    const { articleBody, url = '', ...marked } = truth[id] ?? { articleBody: '' };
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    const html = new TextDecoder().decode(bytes);

    const found = await Promise.resolve()
      .then(() => read({ id, html, url }))
      .catch((error: unknown): Found => ({ body: '', refused: String(error) }));
    if (found.refused) refused.push(`${id.slice(0, 8)} ${found.refused.slice(0, 120)}`);
    const score = scoreBody(articleBody, found.body);
    scores.push(score);
    if (found.delivery) scoreFacts(found.delivery, marked, facts);
    if (name === 'Newsprint' && score.right < shownBelow) {
      const shares = Object.entries(score).map(([key, value]) => `${key} ${value.toFixed(2)}`);
      console.log(`${id.slice(0, 8)} ${shares.join(' ')} ${url}`);
    }
  }
  const { f1, precision, recall } = joinScores(scores);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const figures = [f1, precision, recall].map((value) => value.toFixed(3));
  console.log(
    `${name.padEnd(12)} F1 ${figures[0]}, precision ${figures[1]}, recall ${figures[2]}; ${refused.length} of ${ids.length} refused, ${seconds} s`,
  );
  for (const line of refused) console.log(`  refused ${line}`);
  for (const [fact, { right, wrong, lost }] of facts) {
    console.log(`  ${fact.padEnd(14)} ${right} right, ${wrong} wrong, ${lost} not found`);
  }
}

async function readWithImporter({ html }: Page): Promise<Found> {
  const { text } = decode(Buffer.from(html), { name: 'page' });
  const [delivery] = readText(text, 'page').deliveries;
  if (!delivery) return { body: '', refused: 'no article' };
  const { copy, form, facts } = delivery;
  const processed = await processCopy({ text: copy, form, title: facts.title ?? '' });
  return { body: toText(processed.html), delivery };
}

type Marked = Omit<z.infer<typeof truthSchema>[string], 'articleBody' | 'url'>;

function scoreFacts(
  { facts, copy }: Delivery,
  { headline, datePublished, author, captions = [] }: Marked,
  counts: Map<string, { right: number; wrong: number; lost: number }>,
): void {
  const count = (fact: string, isFound: boolean, isRight: boolean) => {
    const one = counts.get(fact) ?? { right: 0, wrong: 0, lost: 0 };
    one[isRight ? 'right' : isFound ? 'wrong' : 'lost'] += 1;
    counts.set(fact, one);
  };
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  if (headline) count('headline', Boolean(facts.title), fold(facts.title ?? '') === fold(headline));
  if (datePublished) {
    const found = facts.published ?? '';
    // One moment has two days in two zones.
    const isMoment =
      found.length > 10 && Math.abs(Date.parse(found) - Date.parse(datePublished)) < 60_000;
    count(
      'datePublished',
      found !== '',
      isMoment || found.slice(0, 10) === datePublished.slice(0, 10),
    );
  }
  // Nobody may have signed.
  if (author?.length === 0) count('author', true, !facts.byline);
  else if (author) {
    const names = (facts.byline ?? []).map(fold).sort().join();
    count('author', names !== '', names === author.map(fold).sort().join());
  }
  for (const caption of captions) {
    const isKept = copy
      .split('\n')
      .some(
        (row) =>
          row.startsWith('<figure>') && fold(row.replace(/<[^>]*>/g, '')).includes(fold(caption)),
      );
    count('captions', fold(copy).includes(fold(caption)), isKept);
  }
}

/** Text of a body without its figures, a line a block. */
function toText(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  for (const figure of document.querySelectorAll('figure, script, style')) {
    if (!figure.querySelector('table, blockquote, pre')) figure.remove();
  }
  for (const block of document.querySelectorAll(
    'p, li, h1, h2, h3, h4, h5, h6, blockquote, div, br, td',
  )) {
    block.append('\n');
    if (block.localName === 'br') block.replaceWith('\n');
  }
  return document.body.textContent ?? '';
}

/** Half of the pages may be looked at, the others are for scoring alone: by a hash of their names. */
function getHalf(id: string): string {
  return createHash('sha256').update(id).digest('hex') < '8' ? 'open' : 'closed';
}
