import { getSettings } from '../settings.ts';
import { formatEvidence, formatStep } from './format-step.ts';
import { ImportError } from './import-error.ts';
import { parseOptions } from './parse-options.ts';
import { type ImportedFile, runImport } from './run-import.ts';

/** Milliseconds after which an import is long, and between two lines. */
const LONG = 400;

const HELP = `npm run import -- FILE…   (“-” is standard input)

Writes each article of the files into content/articles/, its text as delivered. Files are plain text,
saved web pages, feeds (RSS, Atom, JSON Feed) and WordPress exports, known by their content.

  --section NAME   --source NAME   --date 2024-09-07   --lang TAG
                   for every article that does not say it itself
  --title HEADLINE   --url ADDRESS
                   for one article that does not say it itself
  --dry-run        says what would be written, and writes nothing
  --update         takes changed versions of articles, and facts that drafts lacked
  --evidence       prints what was said of each fact, and where
  --single         a text file is one article
  --encoding NAME  like windows-1256, where a file does not show it`;

const progress = makeProgress(process.stderr);
try {
  const { files, isHelp, ...options } = parseOptions(process.argv.slice(2));
  if (isHelp) console.log(HELP);
  else {
    const { contentDir } = getSettings(process.env, process.cwd());
    const imported = await runImport(files, { ...options, contentDir, onProgress: progress.show });
    progress.clear();
    console.log(formatImport(imported, options));
  }
} catch (error) {
  progress.clear();
  if (!(error instanceof Error)) throw error;
  // Only unexpected errors need their stack.
  const isForeseen =
    error instanceof ImportError || 'code' in error || /^[A-Z_]+ /.test(error.message);
  console.error(isForeseen ? error.message : error);
  process.exitCode = 1;
}

function formatImport(
  files: readonly ImportedFile[],
  options: { isUpdate: boolean; isDryRun: boolean; isEvidence: boolean },
): string {
  const show = { root: process.cwd(), isUpdate: options.isUpdate };
  const steps = files.flatMap((file) => file.steps);
  const count = (kind: string) => steps.filter((step) => step.kind === kind).length;
  const kinds = ['new', 'known', 'changed', 'completed', 'twice'].filter(count);
  return [
    ...files.flatMap((file) => [
      `${file.name}: ${file.kind}, ${file.encoding}, ${file.steps.length} ${file.steps.length === 1 ? 'article' : 'articles'}`,
      ...file.steps.flatMap((step, index) => [
        formatStep(step, show),
        ...(options.isEvidence ? formatEvidence(file.deliveries[index]?.evidence ?? []) : []),
      ]),
    ]),
    `${kinds.map((kind) => `${count(kind)} ${kind}`).join(', ')}${options.isDryRun ? '; nothing is written, as this is a dry run' : ''}.`,
  ].join('\n');
}

/** Shows the progress of a long import on a terminal; in a file or a pipe it shows nothing. */
function makeProgress(stream: NodeJS.WriteStream): {
  show: (text: string) => void;
  clear: () => void;
} {
  let last = Date.now();
  let isShown = false;
  return {
    show(text) {
      if (!stream.isTTY || Date.now() - last < LONG) return;
      last = Date.now();
      isShown = true;
      stream.write(`\r\x1b[K${text}`);
    },
    clear() {
      if (isShown) stream.write('\r\x1b[K');
      isShown = false;
    },
  };
}
