import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { findPort } from './find-port.ts';

const PORT = 4321;

/**
 * Builds the site and serves it, with `--port 8080` at another port, with `--host` to other machines too. If the port is
 * in use, it prints so first, and uses the next free one.
 */
async function start(): Promise<number> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' } },
    args: process.argv
      .slice(2)
      .map((argument) => (argument === '--host' ? '--host=0.0.0.0' : argument)),
  });
  const wanted = parsePort(values.port);
  const port = await findPort(wanted);
  if (port !== wanted) {
    console.log(`Port ${wanted} is taken: the site will be at http://localhost:${port}.`);
  }
  const failed = await runBuild();
  if (failed) return failed;
  const { preview } = await import('astro');
  // The command `astro preview` would write beside the code.
  await preview({ server: { port, ...(values.host !== undefined && { host: values.host }) } });
  return 0;
}

function parsePort(value: string | undefined): number {
  const port = Number(value ?? PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`The port is “${value}”. Write a number up to 65535: npm start -- --port 8080.`);
}

/** Builds in a child process, which ends with this one. */
async function runBuild(): Promise<number> {
  const child = spawn(process.execPath, ['src/build/build.ts'], { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  const [code] = await once(child, 'exit');
  process.off('SIGINT', pass).off('SIGTERM', pass);
  return typeof code === 'number' ? code : 1;
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
