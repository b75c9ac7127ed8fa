import { mkdirSync } from 'node:fs';
import { makeRepository } from './git-repository.ts';

/** Signers of the articles; the first is a reporter of the registry. */
export const SIGNERS = [
  'Ana Ferrer',
  'Tom Reed',
  'هالة ناصر',
  'José Núñez',
  'Mary O’Neill',
  'K. Sørensen',
  'Wei Chen',
  'Ivo Brandt',
  'Lena van Dijk',
  'Omar al-Sayed',
];
/** Signers of each article, by their numbers; 1 signs in capitals too. */
const SIGNED = [[0], [1], [2, 3], [4], [5, 6], [7], [8, 9], [0, 1], [1], [9, 2], [3], []];

/** A word of an article that is withdrawn, which no reader may see. */
export const SECRET = 'zanzibarquartz';

/**
 * Writes what an editor says of articles beside their text: who signed them, what leads, what they are, and a
 * history in git of what was changed.
 *
 * @returns Text of each article, by its path below the content folder.
 */
export function writeDeskContent(dir: string): Map<string, string> {
  mkdirSync(dir, { recursive: true });
  const repository = makeRepository(dir);
  const files = new Map<string, string>();
  const write = (path: string, text: string) => {
    repository.write(path, text);
    if (path.endsWith('.md')) files.set(path, text);
  };
  SIGNED.forEach((numbers, index) => {
    const names = numbers.map((number) => SIGNERS[number] ?? '');
    const byline = index === 8 ? names.map((name) => name.toUpperCase()) : names;
    const day = 1 + Math.floor(index / 2) * 3;
    const front = [
      `title: Boats of Pier ${index} Leave`,
      `published: 2024-09-${String(day).padStart(2, '0')}`,
      `section: World\nsource: { name: The Wire }\nbyline: [${byline.join(', ')}]`,
      ...(index === 3 ? ['label: opinion'] : []),
    ];
    const secret = index === 11 ? ` of ${SECRET}` : '';
    const text = `Boat number ${index}${secret} left pier ${index} for the ${index}th time, the harbour said on day ${day}.`;
    write(`articles/2024/09/boats-${index}.md`, `---\n${front.join('\n')}\n---\n\n${text}\n`);
  });
  write(
    'names/people.yaml',
    '- id: ana\n  name: Ana Ferrer\n  summary: Writes of boats.\n  reporter: true\n  fediverse: "@ana@social.example"\n',
  );
  write(
    'front.yaml',
    'pinned:\n  - { article: /2024/09/boats-2/ }\n  - { article: /2024/09/boats-0/, until: 2025-01-01 }\n',
  );
  repository.commit('2024-09-18T10:00:00Z');

  const change = (index: number, from: string, to: string) => {
    const path = `articles/2024/09/boats-${index}.md`;
    const text = files.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”.`);
    write(path, text.replace(from, to));
  };
  const corrections = 'corrections: [{ date: 2024-09-19, text: The boat reached the pier. }]';
  change(3, '\n---\n\n', `\n${corrections}\n---\n\n`);
  change(3, 'left pier', 'reached pier');
  change(4, 'harbour said', 'harbor said');
  const withdrawn = 'withdrawn: { date: 2024-09-20, reason: It was wrong. }';
  change(11, '\n---\n\n', `\n${withdrawn}\n---\n\n`);
  repository.commit('2024-09-20T10:00:00Z');
  return files;
}
