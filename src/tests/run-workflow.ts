import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { z } from 'astro/zod';
import { parse } from 'yaml';

const texts = z.record(z.string(), z.coerce.string()).default({});
const step = z.object({
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: texts,
  env: texts,
});
const job = z.object({
  needs: z.union([z.string(), z.array(z.string())]).default([]),
  if: z.string().optional(),
  strategy: z.object({ matrix: z.record(z.string(), z.string()) }).optional(),
  env: texts,
  outputs: texts,
  steps: z.array(step),
});
const workflow = z.object({ env: texts, jobs: z.record(z.string(), job) });

type Texts = Record<string, string>;
type Job = z.infer<typeof job>;
type Result = { result: 'success' | 'skipped'; outputs: Texts };

/** What a run of a workflow is given in place of a runner's own. */
export type WorkflowRun = {
  file: string;
  /** Folder in which each job gets a machine, and artifacts lie between them. */
  dir: string;
  /** Lays the project into the folder of a machine, as a checkout does. */
  checkout: (machine: string) => void;
  /** What other actions tell later steps, by their step's id: `{ pages: { origin: '…' } }`. */
  outputs: Record<string, Texts>;
  /** Variables of the workflow's `env` to set to something else. */
  env: Texts;
  /** Jobs to run, in order. */
  jobs: readonly string[];
};

/**
 * Runs jobs of a workflow: each on a machine of its own, a matrix on several, every `run` step in the
 * shell that a runner takes, with the environment that it would have. Artifacts are passed on as the
 * actions pass them: without hidden files, and with another time. In place of `npm ci`, each machine
 * gets links to the packages that are there, and caches of its own beside them.
 *
 * @returns The folders of the machines, by `job` or `job-value`.
 * @throws Error with the step's output where one fails.
 */
export function runWorkflow(run: WorkflowRun): Map<string, string> {
  const { env, jobs } = workflow.parse(parse(readFileSync(run.file, 'utf8')));
  const machines = new Map<string, string>();
  const needs: Record<string, Result> = {};
  for (const name of run.jobs) {
    const one = job.parse(jobs[name]);
    const scope = { needs, env: { ...env, ...run.env } };
    const ancestors = listAncestors(jobs, one);
    const status = {
      success: () => ancestors.every((ancestor) => needs[ancestor]?.result === 'success'),
      failure: () => false,
      cancelled: () => false,
    };
    const isWanted = evaluate(one.if ?? 'success()', { ...scope, ...status });
    needs[name] = { result: isWanted ? 'success' : 'skipped', outputs: {} };
    if (!isWanted) continue;
    for (const matrix of listMatrices(one, scope)) {
      const id = [name, ...Object.values(matrix)].join('-');
      const machine = join(run.dir, id);
      machines.set(id, machine);
      needs[name].outputs = runJob(run, one, machine, { ...scope, matrix });
    }
  }
  return machines;
}

type Scope = { needs: Record<string, Result>; env: Texts; matrix?: Texts };

/** A job that was skipped skips all after it, not the next alone, unless their conditions differ. */
function listAncestors(jobs: Record<string, Job>, { needs }: Job): string[] {
  return [needs].flat().flatMap((name) => [name, ...listAncestors(jobs, job.parse(jobs[name]))]);
}

function listMatrices({ strategy }: Job, scope: Scope): Texts[] {
  const [[key, values] = []] = Object.entries(strategy?.matrix ?? {});
  if (!key || !values) return [{}];
  return z
    .array(z.string())
    .parse(evaluate(values, scope))
    .map((value) => ({ [key]: value }));
}

function runJob(run: WorkflowRun, one: Job, machine: string, scope: Scope): Texts {
  const steps: Record<string, { outputs: Texts }> = {};
  const env = { ...scope.env, ...fill(one.env, scope) };
  for (const { id, if: condition, uses, run: script, ...own } of one.steps) {
    const here = { ...scope, env, steps, hashFiles: () => '' };
    if (condition && !evaluate(condition, here)) continue;
    const stepEnv = { ...env, ...fill(own.env, here) };
    if (uses) runAction(run, uses.split('@')[0], fill(own.with, here), machine);
    const outputs = script ? runScript(fillText(script, here), machine, stepEnv) : {};
    if (id) steps[id] = { outputs: { ...run.outputs[id], ...outputs } };
  }
  return fill(one.outputs, { ...scope, steps });
}

function runAction(run: WorkflowRun, action = '', given: Texts, machine: string): void {
  const { name = '', path = '', pattern = '' } = given;
  const artifacts = join(run.dir, 'artifacts');
  if (action === 'actions/checkout') run.checkout(machine);
  if (action === 'actions/upload-artifact') {
    const filter = (file: string) => !/\/\.[^/]+$/.test(file.slice(machine.length));
    cpSync(join(machine, path), join(artifacts, name), { recursive: true, filter });
  }
  if (action === 'actions/download-artifact') {
    const wanted = new RegExp(`^${pattern.replace('*', '.*')}$`);
    for (const artifact of readdirSync(artifacts).filter((one) => wanted.test(one))) {
      cpSync(join(artifacts, artifact), join(machine, path), { recursive: true });
    }
  }
}

function linkPackages(machine: string): Texts {
  const [from, to] = [resolve('node_modules'), join(machine, 'node_modules')];
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '.cache') symlinkSync(join(from, name), join(to, name));
  }
  return {};
}

function runScript(script: string, machine: string, env: Texts): Texts {
  if (script === 'npm ci') return linkPackages(machine);
  const output = join(machine, '.github-output');
  writeFileSync(output, '');
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: machine,
    env: { PATH, HOME, CI: 'true', ...env, GITHUB_OUTPUT: output },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`“${script}” ended with ${status}:\n${stdout}\n${stderr}`);
  const lines = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}

function fill(values: Texts, scope: object): Texts {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, fillText(value, scope)]),
  );
}

function fillText(text: string, scope: object): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => String(evaluate(expression, scope)));
}

/** Evaluates an expression of a workflow; those that are used mean the same in JavaScript. */
function evaluate(expression: string, scope: object): unknown {
  const bare = expression.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1');
  return runInContext(bare, createContext({ fromJSON: JSON.parse, ...scope }));
}
