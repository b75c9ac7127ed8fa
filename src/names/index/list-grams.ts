import {
  getHalves,
  listHalves,
  listSounds,
  listThirds,
  toBagGram,
  toHeard,
} from '../lookup/grams.ts';
import { getBag } from '../spelling/get-bag.ts';
import { getScript } from '../spelling/scripts.ts';
import { getSilentClass, getSoundClass } from '../spelling/sound-classes.ts';
import { type Filed, isExact } from './file-spellings.ts';

/**
 * Lists the grams of the shards that have a spelling, by how many letters more than it texts have that are looked
 * for there; `as it is` for those that are no slip of it.
 */
export function groupShardGrams(filed: Filed): Map<number | 'as it is', string[]> {
  const [own] = getHalves(filed.key);
  const groups = new Map<number | 'as it is', string[]>([['as it is', [own]]]);
  if (isExact(filed)) return groups;
  const all = new Map(listForms(filed.spelt.split(' ')).flatMap(listHalves));
  all.delete(own);
  for (const [gram, more] of all) groups.set(more, [...(groups.get(more) ?? []), gram]);
  return groups;
}

/** Lists the grams by which a spelling is found after two slips, or by its sound. */
export function listLikelyGrams({ key, spelt }: Filed): string[] {
  const words = spelt.split(' ');
  // Other scripts are heard in our letters.
  const heard = getScript(key) ? [] : [getSoundClass(key), getSilentClass(key)].map(toHeard);
  return [...new Set([...listForms(words).flatMap(listThirds), ...listSounds(words), ...heard])];
}

/** Lists the sounds of all spellings in our letters, and the words of all in the order of `getBag`. */
export function listSifted(filed: readonly Filed[]): Set<string> {
  const latin = filed.filter(({ key }) => !getScript(key));
  const sounds = latin
    .filter((one) => !isExact(one))
    .flatMap(({ spelt }) => listSounds(spelt.split(' ')));
  const bags = latin
    .map(({ spelt }) => spelt)
    .filter((spelt) => spelt === getBag(spelt.split(' ')));
  return new Set([...sounds, ...bags.filter((bag) => bag.includes(' ')).map(toBagGram)]);
}

/** The ways in which a spelling is run together: with “abd” as it is joined, and without initials within. */
function listForms(words: readonly string[]): string[] {
  const forms = new Set([words.join('')]);
  const [first, ...rest] = words;
  if (rest.some(isInitial)) forms.add([first, ...rest.filter((word) => !isInitial(word))].join(''));
  if (words.slice(0, -1).includes('abd')) {
    for (const servant of ['abdul', 'abdel'])
      forms.add(words.map((word) => (word === 'abd' ? servant : word)).join(''));
  }
  return [...forms];
}

function isInitial(word: string): boolean {
  return /^\p{L}$/u.test(word);
}
