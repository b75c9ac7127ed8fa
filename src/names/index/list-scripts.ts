import { openScript, type WholeScript } from '../lookup/whole-script.ts';
import { getScript } from '../spelling/scripts.ts';
import { type Filed, isExact } from './file-spellings.ts';

/** Letters that all spellings of a script may have to be in one file, which is some 3 kB in gzip. */
const MOST = 9000;

/** Lists the spellings of each script that has few. */
export function listScripts(filed: readonly Filed[]): Map<string, WholeScript> {
  const scripts = new Map<string, WholeScript>();
  for (const [script, own] of Map.groupBy(filed, ({ key }) => getScript(key))) {
    const near = own.filter((one) => !isExact(one)).map(({ spelt }) => spelt);
    const { mayHave } = openScript({ near, exact: [] });
    // What has another in it is looked for in any case, and so are the words of another in their other order.
    const exact = own.flatMap((one) =>
      isExact(one) && !mayHave(one.spelt.split(' ')) ? [one.spelt] : [],
    );
    if ([...near, ...exact].join(' ').length <= MOST) scripts.set(script, { near, exact });
  }
  return scripts;
}
