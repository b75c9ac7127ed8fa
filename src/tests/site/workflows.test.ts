import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../../package.json' with { type: 'json' };

const files = globSync('.github/workflows/*.yml');

describe.each(files)('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const { permissions, jobs } = parse(text);

  test('pins each action by a commit, and says its version', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(uses).not.toEqual([]);
    for (const action of uses)
      expect(action).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('ends each job in time, and lets none write what it need not', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(jobs)).not.toEqual([]);
    for (const job of Object.values(jobs)) {
      expect(job).toHaveProperty('timeout-minutes', expect.any(Number));
    }
  });

  test('runs npm scripts that there are', () => {
    const named = [...text.matchAll(/npm (?:run )?((?:[\w:-]+))/g)].map(([, name]) => name);
    const scripts = named.filter((name) => name !== 'ci' && name !== 'audit');
    for (const name of scripts) expect(Object.keys(packageJson.scripts)).toContain(name);
  });
});

test.each(files)(
  '%s has the whole history wherever a site is built, as its log is made of it',
  (file) => {
    type Step = { uses?: string; run?: string; with?: Record<string, unknown> };
    const { jobs }: { jobs: Record<string, { steps: Step[] }> } = parse(readFileSync(file, 'utf8'));
    for (const { steps } of Object.values(jobs)) {
      if (!steps.some(({ run }) => /npm (?:run (?:build|check)|test)\b/.test(run ?? ''))) continue;
      const [checkout] = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
      expect(checkout?.with).toMatchObject({ 'fetch-depth': 0 });
    }
  },
);

test('publishing looks each hour for what was dated ahead', () => {
  const { on } = parse(readFileSync('.github/workflows/publish.yml', 'utf8'));
  expect(on.schedule).toEqual([{ cron: expect.stringMatching(/^\d+ \* \* \* \*$/) }]);
});

test('publishing waits for nothing but what the site itself needs', () => {
  const { on, concurrency, jobs } = parse(readFileSync('.github/workflows/publish.yml', 'utf8'));
  expect(Object.keys(on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
  expect(concurrency).toMatchObject({ 'cancel-in-progress': false });
  const steps: { run?: string }[] = jobs.build.steps;
  const runs = steps.flatMap(({ run }) => run ?? []);
  expect(runs).toEqual(['npm ci', 'npm run check', 'npm run build', 'npm run verify-site -- dist']);
});
