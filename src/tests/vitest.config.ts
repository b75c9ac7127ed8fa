import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], exclude: ['src/tests/**'] } },
    ],
  },
});
