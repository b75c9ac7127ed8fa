import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };

const locked = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8'))).packages;

const versioned = z.object({ name: z.string(), version: z.string() });
const bom = z.object({ components: z.array(versioned) });

/** Lists the folders of packages, like `node_modules/astro`, and of those within them. */
function listPackages(modules: string): string[] {
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
  const dirs = names.flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(modules, name)).map((inner) => join(modules, name, inner))
      : [join(modules, name)],
  );
  return dirs.flatMap((dir) => {
    const inner = join(dir, 'node_modules');
    return existsSync(inner) ? [dir, ...listPackages(inner)] : [dir];
  });
}

const installed = listPackages('node_modules').filter((dir) => existsSync(`${dir}/package.json`));

test('each installed package stands in the lockfile, with what proves that it is that one', () => {
  expect(installed.length).toBeGreaterThan(400);
  expect(installed.filter((dir) => !locked[dir]?.integrity)).toEqual([]);
});

test('no package runs a script of its own when it is installed', () => {
  const withScripts = Object.keys(locked).filter((dir) => dir && locked[dir]?.hasInstallScript);
  const names = withScripts.map((dir) => dir.replace(/^.*node_modules\//, ''));
  expect(packageJson.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
});

test('the Node that runs all is the one of the lockfile, where there is one for the machine', () => {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const own = `node_modules/node-${platform}-${process.arch}`;
  const dir = locked[own] ? realpathSync(own) : '';
  expect(process.execPath.startsWith(dir)).toBe(true);
  expect(locked[own]?.version ?? process.versions.node).toBe(process.versions.node);
});

test('the bill of materials lists each package, Node included', () => {
  const { stdout } = spawnSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8' });
  const { components } = bom.parse(JSON.parse(stdout));
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const wanted = installed.map((dir) => {
    const { name, version } = versioned.parse(
      JSON.parse(readFileSync(`${dir}/package.json`, 'utf8')),
    );
    return `${name}@${version}`;
  });
  expect(wanted.filter((one) => !listed.has(one))).toEqual([]);
});
