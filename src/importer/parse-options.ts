import { parseArgs } from 'node:util';
import { articleSchema } from '../articles/article-schema.ts';
import type { GivenFacts } from './facts/merge-facts.ts';
import { ImportError } from './import-error.ts';

export type CommandOptions = {
  files: string[];
  given: GivenFacts;
  encoding?: string | undefined;
  isSingle: boolean;
  isUpdate: boolean;
  isDryRun: boolean;
  /** What was said of each fact is printed. */
  isEvidence: boolean;
  isHelp: boolean;
};

const { shape } = articleSchema;

/**
 * Reads the words of the command.
 *
 * @throws ImportError for an unknown flag, or a value that front matter cannot hold.
 */
export function parseOptions(args: readonly string[]): CommandOptions {
  const { values, positionals: files } = parse(args);
  const { title, section, source, date, lang, url, encoding } = values;
  check('--title', title, shape.title);
  check('--section', section, shape.section);
  check('--source', source, shape.source.shape.name);
  check('--date', date, shape.published);
  check('--lang', lang, shape.lang);
  check('--url', url, shape.source.shape.url);
  const isHelp = values.help ?? false;
  if (files.length === 0 && !isHelp) {
    throw new ImportError(
      'Name the files to import, or “-” for standard input: npm run import -- dump.txt',
    );
  }
  return {
    files,
    given: {
      ...(title && { title }),
      ...(section && { section }),
      ...(source && { sourceName: source }),
      ...(date && { published: date }),
      ...(lang && { lang }),
      ...(url && { sourceUrl: url }),
    },
    encoding,
    isSingle: values.single ?? false,
    isUpdate: values.update ?? false,
    isDryRun: values['dry-run'] ?? false,
    isEvidence: values.evidence ?? false,
    isHelp,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: 'string' },
        section: { type: 'string' },
        source: { type: 'string' },
        date: { type: 'string' },
        lang: { type: 'string' },
        url: { type: 'string' },
        encoding: { type: 'string' },
        single: { type: 'boolean' },
        update: { type: 'boolean' },
        evidence: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      `${reason.replace(/\.?$/, '.')} “npm run import -- --help” lists the flags.`,
    );
  }
}

type Schema = {
  safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } };
};

function check(flag: string, value: string | undefined, schema: Schema): void {
  if (value === undefined) return;
  const { success, error } = schema.safeParse(value);
  if (!success) throw new ImportError(`${flag} is “${value}”. ${error?.issues[0]?.message ?? ''}`);
}
