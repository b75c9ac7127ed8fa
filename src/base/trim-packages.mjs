import { globSync, rmSync } from 'node:fs';

/** Of 660 MB of packages, the 110 that nothing here reads. */
const UNREAD = [
  // Headers and manuals of Node.
  'node-*-*/{include,share,CHANGELOG.md}',
  '**/*.{js,mjs,cjs,ts,mts,cts,css}.map',
  '**/{README,readme,CHANGELOG,changelog,HISTORY,History}.md',
  // Types for code that is not of modules.
  '**/*.d.cts',
  // What a library of schemas is made of.
  'zod/src',
  // The world at a finer scale than any of our maps.
  'world-atlas/*-10m.json',
  // Weights that share pictures do not use.
  '@expo-google-fonts/*/{[1-689]00*,700*_Italic}',
  '@expo-google-fonts/*/**/*.png',
  // Letters and slopes that headlines do not have.
  '@fontsource-variable/source-serif-4/files/*{cyrillic,greek,vietnamese,italic,standard,wght}*',
  // Tests of a parser, and programs of other machines.
  '@mixmark-io/domino/test',
  '{bare-url,bare-os,bare-fs,bare-path}/prebuilds/{android,ios,darwin,win32}-*',
  // Messages of TypeScript in other languages.
  'typescript/lib/*/diagnosticMessages.generated.json',
];

for (const path of globSync(UNREAD, { cwd: 'node_modules' })) {
  rmSync(`node_modules/${path}`, { recursive: true, force: true });
}
