import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Authority } from '../../names/authorities/authority.ts';
import type { Proposal } from '../../names/propose/propose-names.ts';
import { loadRegistry } from '../../names/registry/load-registry.ts';
import { openRegistryFiles } from '../registry/registry-files.ts';
import { matchAuthorities } from './match-authorities.ts';
import { openReview } from './review-session.ts';

const authority = (
  summary: string,
  wikidata: string,
  more: Partial<Authority> = {},
): Authority => ({
  kind: 'people',
  name: 'Ada Morn',
  native: [],
  aliases: [],
  roles: [],
  within: [],
  summary,
  wikidata,
  ...more,
});
const painter = authority('Painter of boats.', 'Q11');
const governor = authority('Politician.', 'Q12', {
  native: [{ lang: 'ru', name: 'Ада Морн' }],
  roles: [{ role: 'governor of Zorben', from: '2016' }],
});
const proposal: Proposal = {
  id: 'ada-morn',
  kind: 'person',
  name: 'Ada Morn',
  spellings: ['Ada Morn', 'A. Morn'],
  aliases: ['A. Morn'],
  articles: 5,
  why: 'a title stands before it',
  sentences: ['Ada Morn, the governor of Zorben, spoke.'],
};

test('of two who share the spelling the one comes first of whom the sentences tell', () => {
  const all = [painter, governor, authority('A town.', 'Q13', { name: 'Mornau' })];
  expect(matchAuthorities(proposal, all)).toEqual([
    { authority: governor, why: 'spelt “Ada Morn”; its sentences have “governor”, “zorben”' },
    { authority: painter, why: 'spelt “Ada Morn”' },
  ]);
});

test('nothing is written of a match before the editor says so; then all that the file has, at once', () => {
  const contentDir = mkdtempSync(join(tmpdir(), 'review-'));
  const files = openRegistryFiles(contentDir);
  const open = loadRegistry(contentDir);
  const session = openReview([proposal], open, files, contentDir, [painter, governor]);
  expect(session.getState().authorities.map(({ name, summary }) => [name, summary])).toEqual([
    ['Ada Morn', 'Politician.'],
    ['Ada Morn', 'Painter of boats.'],
  ]);
  expect(loadRegistry(contentDir).entries).toEqual([]);
  expect(session.decide({ do: 'adopt', at: 0 })).toMatchObject({ done: 1, covered: 100 });
  expect(loadRegistry(contentDir).entries).toMatchObject([
    {
      id: 'ada-morn',
      name: 'Ada Morn',
      aliases: ['A. Morn'],
      wikidata: 'Q12',
      native: [{ lang: 'ru', name: 'Ада Морн' }],
      roles: ['governor of Zorben'],
    },
  ]);
  expect(session.decide({ do: 'undo' })).toMatchObject({ done: 0, covered: 0 });
  expect(readFileSync(join(contentDir, 'names', 'people.yaml'), 'utf8')).toBe('');
  expect(session.decide({ do: 'adopt', at: 7 }).told).toBe('There is no entry of that number.');
});
