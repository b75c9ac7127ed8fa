import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { getSettings } from '../../settings.ts';
import { formatApache } from './format-apache.ts';
import { formatCaddy } from './format-caddy.ts';
import { formatNginx } from './format-nginx.ts';
import { parseRedirects } from './redirects.ts';
import { type ServerOptions, toOldAddress } from './server-options.ts';

const SERVERS: Readonly<Record<string, (options: ServerOptions) => string>> = {
  nginx: formatNginx,
  caddy: formatCaddy,
  apache: formatApache,
};

// Prints, for a web server, what the built site needs. `npm run -s host-conf -- nginx` runs it.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    locations: { type: 'boolean', default: false },
    root: { type: 'string' },
    listen: { type: 'string' },
    certificate: { type: 'string' },
    key: { type: 'string' },
  },
});
const [name = '', ...rest] = positionals;
const format = SERVERS[name];
const { outDir, base, siteUrl } = getSettings(process.env, process.cwd());
if (!format || rest.length > 0) {
  fail(`“${positionals.join(' ')}” names no server. Write one of nginx, caddy and apache.`);
} else if (!process.env['SITE_URL'] && !values.locations) {
  fail('SITE_URL is not set, so the server has no name. Set it to the address of the site.');
} else if (!values.certificate !== !values.key) {
  fail('A certificate needs its key, and a key its certificate: give --certificate and --key.');
} else if (!existsSync(join(outDir, '_redirects'))) {
  fail(`${outDir} holds no built site. Run “npm run build” first, or set OUT_DIR.`);
} else {
  const { certificate, key, listen } = values;
  const redirects = parseRedirects(await readFile(join(outDir, '_redirects'), 'utf8'));
  const gone = await readFile(join(outDir, '_gone'), 'utf8').catch(() => '');
  const text = format({
    gone: gone.split('\n').filter(Boolean),
    // Two old addresses that differ in the slash at their end are one here.
    redirects: [
      ...new Map(redirects.map((redirect) => [toOldAddress(redirect, base), redirect])).values(),
    ],
    root: (values.root ?? outDir).replace(/\/+$/, ''),
    base,
    host: new URL(siteUrl).hostname,
    isSecure: siteUrl.startsWith('https:'),
    ...(listen && { listen }),
    ...(certificate && key && { certificate: { file: resolve(certificate), key: resolve(key) } }),
    isPart: values.locations,
    precompressed: {
      hasGzip: existsSync(join(outDir, 'index.html.gz')),
      hasBrotli: existsSync(join(outDir, 'index.html.br')),
    },
  });
  process.stdout.write(text);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
