import { build } from 'astro';
import { ContentError } from '../base/problem.ts';

/** Renders the site, as a process that `build.ts` starts with the folder to write to. */
const [, , outDir = ''] = process.argv;
// All is done, or nobody is left to publish what is rendered.
process.on('disconnect', () => process.exit());
try {
  await build({ outDir, logLevel: 'warn' });
} catch (error) {
  // Vite loads a second copy of the class, so its name tells.
  const isContent = error instanceof Error && error.name === ContentError.name;
  console.error(
    isContent ? `The site was not built. Mend this first:\n\n${error.message}\n` : error,
  );
  process.exitCode = 1;
}
process.disconnect();
