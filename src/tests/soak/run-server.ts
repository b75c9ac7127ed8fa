import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestSite } from '../test-sites.ts';

/** Web servers that `npm run host-conf` knows. */
const SERVERS = ['nginx', 'caddy', 'apache'] as const;

export type ServerName = (typeof SERVERS)[number];

export type RunningServer = {
  port: number;
  /** Gives Apache another configuration, as `apachectl graceful` does: requests end as they began. */
  reload: (conf: string) => void;
  close: () => Promise<void>;
};

const PROGRAMS = {
  nginx: { program: 'nginx', version: '-v' },
  caddy: { program: 'caddy', version: 'version' },
  apache: { program: 'apache2', version: '-v' },
} as const;

/** Lists the servers that are installed here, and tells which are not. */
export function listServers(): ServerName[] {
  const has = (name: ServerName) => {
    const { program, version } = PROGRAMS[name];
    return spawnSync(program, [version]).status === 0;
  };
  const missing = SERVERS.filter((name) => !has(name));
  if (missing.length > 0) {
    console.warn(`NOT TESTED: ${missing.join(', ')}, as this machine has none installed.`);
  }
  return SERVERS.filter((name) => !missing.includes(name));
}

/** Prints what a server needs for a site, as `npm run host-conf` does. */
export function printConf(name: ServerName, { env }: TestSite, ...parameters: string[]): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['src/build/hosts/print-host-conf.ts', name, ...parameters],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`No configuration was printed: ${stderr}`);
  return stdout;
}

/**
 * Runs a server.
 *
 * @param makeConf Makes what the server’s main file includes, for a free port.
 * @throws Error with what the server said, when it does not start.
 */
export async function runServer(
  name: ServerName,
  makeConf: (port: number) => string,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'newsprint-server-'));
  const port = await findPort();
  const command = WRAPPERS[name](folder, port, makeConf(port));
  const server = spawn(PROGRAMS[name].program, command, {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.on('data', (data) => said.push(String(data)));
  while (!(await isOpen(port))) {
    if (server.exitCode !== null) throw new Error(`${name} did not start: ${said.join('')}`);
    await setTimeout(50);
  }
  return {
    port,
    reload: (conf) => {
      writeFileSync(join(folder, 'site.conf'), conf);
      server.kill('SIGUSR1');
    },
    close: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

type Wrapper = (folder: string, port: number, conf: string) => string[];

/** The main files of servers that other sites use too, with all that is written in one folder. */
const WRAPPERS: Record<ServerName, Wrapper> = {
  nginx: (folder, _port, conf) => {
    const modules = globSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so');
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const main = `
${modules.map((file) => `load_module ${file};`).join('\n')}
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  types { text/html html; text/css css; }
  default_type text/plain;
  gzip on;
  server_tokens on;
  map_hash_bucket_size 128;
  map $uri $newsprint_of_another { default ""; /x 1; }
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include ${folder}/site.conf;
}
`;
    writeFileSync(join(folder, 'site.conf'), conf);
    writeFileSync(join(folder, 'nginx.conf'), main);
    return ['-p', folder, '-c', join(folder, 'nginx.conf')];
  },
  caddy: (folder, _port, conf) => {
    const main = `{\n  admin off\n  auto_https disable_redirects\n}\n`;
    writeFileSync(join(folder, 'Caddyfile'), main + conf);
    return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  },
  apache: (folder, port, conf) => {
    const modules = globSync('/usr/lib/apache2/modules/mod_*.so')
      .map((file) => basename(file).slice('mod_'.length, -'.so'.length))
      .filter((module) => APACHE_MODULES.includes(module));
    const main = `
ServerRoot ${folder}
ServerName localhost
PidFile ${folder}/apache.pid
DefaultRuntimeDir ${folder}
ErrorLog ${folder}/error.log
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
<Directory />
  Require all denied
</Directory>
Include ${folder}/site.conf
`;
    mkdirSync(join(folder, 'logs'));
    spawnSync('chmod', ['755', folder]);
    writeFileSync(join(folder, 'site.conf'), conf);
    writeFileSync(join(folder, 'apache.conf'), main);
    return ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'];
  },
};

/** What the printed configuration names, and what every Apache has. */
const APACHE_MODULES = ['alias', 'deflate', 'dir', 'filter', 'headers', 'mime', 'rewrite'].concat([
  'authz_core',
  'authz_host',
  'env',
  'http2',
  'mpm_event',
  'socache_shmcb',
  'ssl',
]);

/** Tells whether the machine has an address of IPv6. */
export function hasIPv6(): boolean {
  return existsSync('/proc/net/if_inet6');
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

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.on('connect', () => resolve(socket.end() !== undefined));
    socket.on('error', () => resolve(false));
  });
}
