import { defineConfig } from 'vitest/config';

/** A net below tests that hang, and no statement about how fast a machine is. */
const NET = 300_000;
const nets = {
  testTimeout: NET,
  hookTimeout: NET,
  expect: { poll: { timeout: NET, interval: 50 } },
};
/** Megabytes for what lives shortly, which is most of what tests make: an eighth of their processor time. */
const YOUNG = 64;
/** Files share the modules of a worker, which takes half the time; a test leaves globals as it found them. */
const shared = { ...nets, isolate: false, execArgv: [`--max-semi-space-size=${YOUNG}`] };

export default defineConfig({
  test: {
    root: '.',
    globalSetup: 'src/tests/collect-temporary-files.ts',
    reporters: ['default', ['json', { outputFile: '.test-dist/report.json' }]],
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/tests/{site,browser,soak}/**'],
        },
      },
      { test: { ...shared, name: 'site', include: ['src/tests/site/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'soak',
          include: ['src/tests/soak/*.test.ts'],
          globalSetup: 'src/tests/start-browser.ts',
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['src/tests/browser/*.test.ts'],
          globalSetup: 'src/tests/start-browser.ts',
          fileParallelism: false,
        },
      },
    ],
  },
});
