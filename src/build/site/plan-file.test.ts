import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PLAN_FROM, PLAN_TO } from '../../base/plan-link.ts';
import { getSettings } from '../../settings.ts';
import { forgetPlan, storePlan, toPlanVariables } from './plan-file.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plan-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const get = (stamp: string) => toPlanVariables(getSettings({}, root), root, stamp);

/** Makes a plan by code of this stamp, and keeps it. */
function make(stamp: string): string {
  writeFileSync(get(stamp)[PLAN_TO] ?? '', `by ${stamp}`);
  storePlan(getSettings({}, root), root, stamp);
  return get(stamp)[PLAN_FROM] ?? '';
}

test('a plan is found by the code that made it, until anything of the site is changed', () => {
  const file = make('a1');
  expect(readFileSync(file, 'utf8')).toBe('by a1');
  expect(existsSync(get('b2')[PLAN_FROM] ?? '')).toBe(false);
  forgetPlan(getSettings({}, root), root);
  expect(existsSync(file)).toBe(false);
});

test('a plan that a build has not come to the end of is nobody’s', () => {
  writeFileSync(get('a1')[PLAN_TO] ?? '', 'half');
  expect(existsSync(get('a1')[PLAN_TO] ?? '')).toBe(false);
  storePlan(getSettings({}, root), root, 'a1');
  expect(existsSync(get('a1')[PLAN_FROM] ?? '')).toBe(false);
});
