import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    reporters: ['default', ['json', { outputFile: '.test-dist/report.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/tests/{site,browser,soak}/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'site', include: ['src/tests/site/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'soak',
          include: ['src/tests/soak/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/tests/browser/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
