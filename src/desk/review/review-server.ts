import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'astro/zod';
import { kinds } from '../../names/registry/registry.ts';
import { makeReviewPage } from './review-page.ts';
import type { Decision, ReviewSession } from './review-session.ts';

/** Ten thousand characters are more than any decision has. */
const LARGEST = 10_000;

const decision = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('accept'),
    kind: z.enum(kinds),
    name: z.string().optional(),
    summary: z.string().optional(),
    aliases: z.array(z.string()).optional(),
  }),
  z.object({ do: z.literal('merge'), ref: z.string() }),
  z.object({ do: z.literal('adopt'), at: z.number().int().min(0) }),
  z.object({ do: z.enum(['reject', 'skip', 'undo']) }),
]);

/** The workshop while it runs: its address, with the token that lets a browser in. */
export type ReviewServer = { url: string; close: () => Promise<void> };

/**
 * Serves the workshop to this machine alone. Other sites in the same browser are kept out: who asks must
 * name this host, come from this origin, and have the token of the address.
 *
 * @param port 0 takes a free one.
 */
export async function serveReview(session: ReviewSession, port: number): Promise<ReviewServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, response, session, token).catch((error: unknown) => {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${getPort(server)}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function getPort(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  session: ReviewSession,
  token: string,
): Promise<void> {
  const host = request.headers.host ?? '';
  const url = new URL(request.url ?? '/', `http://${host || 'localhost'}`);
  const { origin } = request.headers;
  const isOwn = /^(?:127\.0\.0\.1|localhost):\d+$/.test(host) && (!origin || origin === url.origin);
  const given = url.searchParams.get('token') ?? request.headers['x-token'];
  if (!isOwn || !isSame(typeof given === 'string' ? given : '', token)) {
    send(response, 403, 'text/plain', 'Open the address that the command has printed.');
    return;
  }
  if (request.method === 'GET' && url.pathname === '/') {
    const nonce = randomBytes(16).toString('base64url');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    send(response, 200, 'text/html', makeReviewPage(nonce));
  } else if (request.method === 'GET' && url.pathname === '/state') {
    sendJson(response, session.getState());
  } else if (request.method === 'GET' && url.pathname === '/find') {
    sendJson(response, session.find(url.searchParams.get('text') ?? ''));
  } else if (request.method === 'POST' && url.pathname === '/decide') {
    const read = decision.safeParse(JSON.parse(await readBody(request)));
    if (read.success) sendJson(response, session.decide(toDecision(read.data)));
    else send(response, 400, 'text/plain', 'That is no decision.');
  } else send(response, 404, 'text/plain', 'There is nothing here.');
}

/** Leaves out what was not given. */
function toDecision(read: z.infer<typeof decision>): Decision {
  if (read.do !== 'accept') return read;
  const { name, summary, aliases } = read;
  return {
    do: 'accept',
    kind: read.kind,
    ...(name !== undefined && { name }),
    ...(summary !== undefined && { summary }),
    ...(aliases !== undefined && { aliases }),
  };
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LARGEST) throw new Error('The request is too long.');
  }
  return body;
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(body);
}
