import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { readHeaders } from './read-headers.ts';
import type { TestSite } from './test-sites.ts';

export type ServedSite = {
  origin: string;
  url: (path: string) => string;
  /**
   * Sends the next page that is asked for up to a byte.
   *
   * @returns Once it is asked for, what sends the rest.
   */
  holdPage: (bytes: number) => Promise<() => void>;
  close: () => Promise<void>;
};

/** A site that another build can be put in place of, as a new one is deployed. */
export type ChangingSite = ServedSite & { change: (site: TestSite) => void };

/**
 * Serves a built site as a static host does that reads `_headers`, under its base; anything else is not
 * found.
 *
 * @param port Where it listens; any free port where none is given.
 */
export async function serveSite({ dir, base }: TestSite, port = 0): Promise<ChangingSite> {
  let serve = sirv(dir, { etag: true });
  let getHeaders = readHeaders(dir);
  let held: { bytes: number; asked: (release: () => void) => void } | undefined;
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      response.writeHead(404).end('Not below the base.');
      return;
    }
    request.url = `/${path.slice(base.length)}`;
    const { pathname } = new URL(request.url, 'http://localhost');
    response.setHeaders(new Map(Object.entries(getHeaders(pathname))));
    if (held && pathname.endsWith('/')) {
      const { bytes, asked } = held;
      held = undefined;
      const page = readFileSync(join(dir, decodeURI(pathname), 'index.html'));
      response.setHeader('content-type', 'text/html;charset=utf-8');
      response.write(page.subarray(0, bytes));
      asked(() => response.end(page.subarray(bytes)));
      return;
    }
    serve(request, response, () => void response.writeHead(404).end('No such file.'));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this shape (Node's `net` documentation).
  const address = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: (path) => origin + base.replace(/\/$/, '') + path,
    holdPage: (bytes) =>
      new Promise((asked) => {
        held = { bytes, asked };
      }),
    change: (site) => {
      serve = sirv(site.dir, { etag: true });
      getHeaders = readHeaders(site.dir);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
