import { listRules } from '../copy/list-rules.ts';

/** Prints each cleaning rule with what it does and its fixtures, as documentation: `npm run rules`. */
for (const { name, does, fires, keeps } of listRules('src/copy')) {
  console.log(`${name}\n  ${does}`);
  for (const fixture of fires) console.log(`  fires       src/copy/fixtures/${name}/${fixture}.md`);
  for (const fixture of keeps) console.log(`  must not    src/copy/fixtures/${name}/${fixture}.md`);
  console.log();
}
