import { globSync, rmSync } from 'node:fs';

/** What packages bring that nothing here reads, some 100 MB: headers and manuals of Node, source maps, maps of the world finer than ours, errors of TypeScript in other languages. */
const UNREAD = [
  'node-*-*/{include,share,CHANGELOG.md}',
  '**/*.{js,mjs,cjs,ts,mts,cts,css}.map',
  'world-atlas/*-10m.json',
  'typescript/lib/*/diagnosticMessages.generated.json',
];

for (const path of globSync(UNREAD, { cwd: 'node_modules' })) {
  rmSync(`node_modules/${path}`, { recursive: true, force: true });
}
