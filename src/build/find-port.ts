import { createServer } from 'node:net';

/** Addresses that a server may listen at: all, and both of `localhost`. */
const HOSTS = ['::', '0.0.0.0', '::1', '127.0.0.1'];
/** Most ports that are tried. */
const TRIES = 100;

/**
 * Finds a free port.
 *
 * @param wanted The first that is tried, then those after it: `4321`, `4322` …
 * @returns The first one that is free.
 * @throws Error when a hundred are taken.
 */
export async function findPort(wanted: number): Promise<number> {
  const end = Math.min(wanted + TRIES, 65_536);
  for (let port = wanted; port < end; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(
    `The ports ${wanted} to ${end - 1} are all taken. Name another one: npm start -- --port 8080.`,
  );
}

async function isFree(port: number): Promise<boolean> {
  for (const host of HOSTS) {
    const code = await tryPort(port, host);
    if (code === 'EACCES') {
      throw new Error(
        `Port ${port} is not yours to use. Name one above 1023: npm start -- --port 8080.`,
      );
    }
    // Other errors mean that this machine does not have the address.
    if (code === 'EADDRINUSE') return false;
  }
  return true;
}

/** Tries to listen at a port; gives the code of the error. */
function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
