import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServedSite } from './serve-site.ts';
import type { TestSite } from './test-sites.ts';

/** Tells whether nginx is installed here. */
export function hasNginx(): boolean {
  return spawnSync('nginx', ['-v']).status === 0;
}

/**
 * Serves a built site by the machine's own nginx, with the configuration that `npm run nginx-conf`
 * prints.
 *
 * @throws Error with what nginx said, when it does not start.
 */
export async function serveNginx({ base, env }: TestSite): Promise<ServedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'newsprint-nginx-'));
  const port = await findPort();
  const { stdout, stderr } = spawnSync(process.execPath, ['src/build/hosts/print-nginx.ts'], {
    env: { ...process.env, ...env, NGINX_LISTEN: `127.0.0.1:${port}` },
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(`No configuration was printed: ${stderr}`);
  await writeFile(join(folder, 'site.conf'), stdout);
  await writeFile(join(folder, 'nginx.conf'), wrap(folder));
  const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.on('data', (data) => said.push(String(data)));
  const origin = `http://127.0.0.1:${port}`;
  await waitFor(origin, server, said);
  return {
    origin,
    url: (path) => origin + base.replace(/\/$/, '') + path,
    close: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGQUIT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

/** The rest of a configuration, everything that nginx writes kept in one folder. */
function wrap(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  types { text/html html; text/xml xml; application/json json; application/javascript js; image/svg+xml svg; text/plain txt; }
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/site.conf;
}
`;
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port is free on 127.0.0.1.');
  return address.port;
}

async function waitFor(origin: string, server: ChildProcess, said: string[]): Promise<void> {
  for (let tries = 0; tries < 50 && server.exitCode === null; tries++) {
    if (await fetch(origin).catch(() => undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nginx did not start: ${said.join('')}`);
}
