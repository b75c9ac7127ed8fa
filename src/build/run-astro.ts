import { once } from 'node:events';
import { importJoined } from '../base/joined/import-joined.ts';

/**
 * Renders the site, as a child process of `build.ts`, which passes the folder to write to, and sends a message when the
 * store of articles is updated.
 */
const updated = once(process, 'message');
// The build is done, or the process that publishes has ended.
process.on('disconnect', () => process.exit());
const { renderPages } = await importJoined(
  process.cwd(),
  'src/build/render.ts',
  () => import('./render.ts'),
);
await renderPages({ updated, importAstro: () => import('astro') });
process.disconnect();
