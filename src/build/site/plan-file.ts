import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getSiteCache } from '../../articles/store/caches.ts';
import { PLAN_FROM, PLAN_TO } from '../../base/plan-link.ts';
import type { Settings } from '../../settings.ts';

/** Files of the plan of the published site, named after the code that made it; and of the running build. */
const PLAN = /^plan-[0-9a-f]+\.json$/;
const NEW = 'plan.new';

/** A page that a plan reuses from the last build is missing, so the site must be planned without it. */
export class PlanFailed extends Error {}

/**
 * Makes the variables that name the files of plans: of the last build, if the same code made it, and of this one.
 *
 * @param root Folder of the project.
 * @param stamp As `makeStamp` gives it.
 */
export function toPlanVariables(
  settings: Settings,
  root: string,
  stamp: string,
): Record<string, string> {
  const dir = getSiteCache(settings, root);
  mkdirSync(dir, { recursive: true });
  rmSync(join(dir, NEW), { force: true });
  return { [PLAN_FROM]: join(dir, `plan-${stamp}.json`), [PLAN_TO]: join(dir, NEW) };
}

/** Removes the plan of the published site, before any of its files is changed. */
export function forgetPlan(settings: Settings, root: string): void {
  const dir = getSiteCache(settings, root);
  for (const name of readdirSync(dir)) if (PLAN.test(name)) rmSync(join(dir, name));
}

/** Stores the plan of a build after the site is published. */
export function storePlan(settings: Settings, root: string, stamp: string): void {
  const dir = getSiteCache(settings, root);
  if (existsSync(join(dir, NEW))) renameSync(join(dir, NEW), join(dir, `plan-${stamp}.json`));
}
