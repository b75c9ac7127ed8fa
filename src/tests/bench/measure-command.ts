import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * What a command took: seconds by the clock and of processors, for itself and all that it waited for; memory is
 * that of all its processes at once, at its height.
 */
export type Measured = { seconds: number; processor: number; megabytes: number };

const PAUSE = 200;
const PAGE = 4096;

/**
 * Runs a command and measures it. Memory is read from `/proc`, where there is one.
 *
 * @param killAfter Milliseconds after which it is killed; then it may fail.
 * @throws Error with what it printed, when it fails.
 */
export async function measureCommand(
  [command = '', ...parameters]: readonly string[],
  options: { cwd: string; env?: Record<string, string>; killAfter?: number },
): Promise<Measured> {
  const { cwd, env, killAfter } = options;
  const start = performance.now();
  const before = readProcessorTime();
  const child = spawn(command, parameters, { cwd, env: { ...process.env, ...env } });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  child.stderr.on('data', (text) => (printed += text));
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, readMemory(child.pid ?? 0))), PAUSE);
  if (killAfter) setTimeout(() => child.kill('SIGKILL'), killAfter);
  const status = await new Promise((resolve, reject) =>
    child.on('exit', resolve).on('error', reject),
  );
  clearInterval(timer);
  if (status !== 0 && !killAfter) throw new Error(`${command} failed:\n${printed}`);
  const processor = readProcessorTime() - before;
  return { seconds: (performance.now() - start) / 1000, processor, megabytes: most };
}

/** Seconds of processors that ended children of this process took, by `/proc`, in hundredths (proc(5), `cutime`). */
function readProcessorTime(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return Number.NaN;
  }
}

/** Adds up the memory of a process and of those that it started. */
function readMemory(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      parents.set(Number(name), Number(fields[1]));
      pages.set(Number(name), Number(fields[21]));
    } catch {
      // It has ended meanwhile.
    }
  }
  const isOwn = (id: number | undefined): boolean =>
    id === root || (id !== undefined && id > 1 && isOwn(parents.get(id)));
  const own = [...pages].filter(([id]) => isOwn(id)).map(([, count]) => count);
  return own.reduce((sum, count) => sum + count, 0) * (PAGE / 1e6);
}
