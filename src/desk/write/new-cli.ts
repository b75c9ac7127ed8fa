import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { toShownPath } from '../../base/editors-file.ts';
import { getNow, getSettings } from '../../settings.ts';
import { type Ask, completeBeginning, listSections, writeNewArticle } from './new-article.ts';

const HELP = `npm run new -- "Headline"   begins an article, and asks what is missing

  --section NAME   --source NAME   --date 2024-09-07
                   or 2024-09-07T18:30:00+03:00; what is dated ahead is held back until then`;

// Begins an article: `npm run new -- "Headline"`.
const terminal =
  process.stdin.isTTY && process.stdout.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      section: { type: 'string' },
      source: { type: 'string' },
      date: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) console.log(HELP);
  else await begin(positionals, values);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  terminal?.close();
}

async function begin(
  words: readonly string[],
  { section, source, date }: { section?: string; source?: string; date?: string },
): Promise<void> {
  const root = process.cwd();
  const { contentDir } = getSettings(process.env, root);
  const title = words.join(' ');
  if (terminal && !section) {
    const sections = listSections(contentDir, (path) => readFileSync(path, 'utf8'));
    if (sections.length > 0) console.log(`Sections so far: ${sections.join(', ')}`);
  }
  const ask: Ask | undefined =
    terminal &&
    (async (question, shown) => {
      const answer = await terminal.question(`${question}${shown ? ` [${shown}]` : ''}: `);
      return answer.trim();
    });
  const given = {
    ...(title && { title }),
    ...(section && { section }),
    ...(source && { source }),
    ...(date && { published: date }),
  };
  const beginning = await completeBeginning(given, getNow(process.env), ask);
  const path = await writeNewArticle(contentDir, beginning);
  console.log(`${toShownPath(path, root)} is begun, as a draft.`);
}
