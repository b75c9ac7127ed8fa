import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A cleaning rule as `npm run rules` prints it. */
export type ListedRule = {
  name: string;
  /** Its doc comment. */
  does: string;
  /** Fixtures where it fires, and where it must not. */
  fires: string[];
  keeps: string[];
};

const RULE =
  /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export const \w+ = defineRule\('([\w-]+)'|'([\w-]+)': \[)/g;

/**
 * Lists the cleaning rules with what they do and the fixtures that show it, out of their source: the doc
 * comment of a rule and its fixtures are its documentation.
 *
 * @param folder Folder of the copy’s source.
 */
export function listRules(folder: string): ListedRule[] {
  const files = [...globSync(`${folder}/rules/*.ts`), `${folder}/read/phrases.ts`];
  const rules = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(RULE)].map((match): ListedRule => {
      const name = match[2] ?? match[3] ?? '';
      const fixtures = globSync(`${folder}/fixtures/${name}/*.md`).map((path) =>
        basename(path, '.md'),
      );
      const isKept = (fixture: string) => /^(?:keeps|leaves)-/.test(fixture);
      return {
        name,
        does: (match[1] ?? '')
          .replace(/\n\s*\*/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
        fires: fixtures.filter((fixture) => !isKept(fixture)).sort(),
        keeps: fixtures.filter(isKept).sort(),
      };
    }),
  );
  // Labels that share buttons alone have stand in the list of phrases, too.
  const first = rules.filter(({ name }, at) => rules.findIndex((one) => one.name === name) === at);
  return first.sort((a, b) => (a.name < b.name ? -1 : 1));
}
