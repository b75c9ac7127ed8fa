import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { getSiteCache } from '../../articles/store/caches.ts';
import { PLAN_FROM, PLAN_TO } from '../../base/plan-link.ts';
import type { Settings } from '../../settings.ts';

/** Plans that the site in its place was made by, by the code that made it; and that of a build under way. */
const PLAN = /^plan-[0-9a-f]+\.json$/;
const NEW = 'plan.new';

/** A page that a plan takes for the last build's is not there any more, so that all must be planned. */
export class PlanFailed extends Error {}

/**
 * Tells what makes views where the plan of the last build lies, if the same code made it, and where to leave its own.
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

/** Forgets by which plan a site was made, before anything of it is changed. */
export function forgetPlan(settings: Settings, root: string): void {
  const dir = getSiteCache(settings, root);
  for (const name of readdirSync(dir)) if (PLAN.test(name)) rmSync(join(dir, name));
}

/** Keeps the plan of a build, once all that it made is in its place. */
export function keepPlan(settings: Settings, root: string, stamp: string): void {
  const dir = getSiteCache(settings, root);
  if (existsSync(join(dir, NEW))) renameSync(join(dir, NEW), join(dir, `plan-${stamp}.json`));
}
