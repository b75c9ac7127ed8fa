import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findPort } from './find-port.ts';

const open: Server[] = [];

async function listen(host: string, port = 0): Promise<number> {
  const server = createServer().listen({ port, host });
  open.push(server);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

test.each(['127.0.0.1', '0.0.0.0'])('passes over a port that is taken on %s', async (host) => {
  const taken = await listen(host);
  expect(await findPort(taken)).toBeGreaterThan(taken);
});

test('keeps a port that is free, and leaves it free', async () => {
  const free = await findPort(await listen('127.0.0.1'));
  expect(await findPort(free)).toBe(free);
  expect(await listen('127.0.0.1', free)).toBe(free);
});

test('says what to do when the last port is taken', async () => {
  await listen('127.0.0.1', 65_535);
  await expect(findPort(65_535)).rejects.toThrow(/65535 .* --port 8080/);
});
