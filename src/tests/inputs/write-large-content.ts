import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** Articles of a year, and the years, the last one 2025: enough that search has an archive. */
const A_YEAR = 200;
const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025'];
/** A word that every fiftieth article has, four a year. */
const RARE = 'kingfisher';
/** A name that every tenth article has, twenty a year, so that its list has several pages. */
const NAME = { id: 'ada-morn', name: 'Ada Morn', summary: 'Mayor of Zorben.' };

/**
 * Writes a content folder of many short articles: “Ferry 1 of 2020 Comes” and so on, one a day at the most.
 *
 * @param dir Folder to fill.
 */
export function writeLargeContent(dir: string): void {
  mkdirSync(join(dir, 'names'), { recursive: true });
  writeFileSync(join(dir, 'names/people.yaml'), stringify([NAME]));
  for (const year of YEARS) {
    for (let index = 0; index < A_YEAR; index++) {
      const day = new Date(Date.UTC(Number(year), 0, 1) + index * 86_400_000);
      const date = day.toISOString().slice(0, 10);
      const title = `Ferry ${index + 1} of ${year} Comes`;
      const front = { title, published: date, section: 'Harbour', source: { name: 'Wire' } };
      const sighting = index % 50 === 25 ? ` Its crew saw a ${RARE}.` : '';
      const meeting = index % 10 === 5 ? ` ${NAME.name} stood by.` : '';
      const folder = join(dir, 'articles', date.slice(0, 7).replace('-', '/'));
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, `ferry-${index + 1}.md`),
        `---\n${stringify(front)}---\n\nThe pilots met ferry ${index + 1} of ${year} at the pier.${sighting}${meeting}\n`,
      );
    }
  }
}
