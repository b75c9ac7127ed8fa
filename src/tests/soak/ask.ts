import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server answered. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  /** As a browser sees it, after decompression. */
  body: Buffer;
  /** Length of the body as it was sent. */
  bytes: number;
};

/** What is asked: the path goes out as it is written, which `fetch` does not do. */
export type Question = {
  port: number;
  path: string;
  host?: string;
  method?: string;
  headers?: Record<string, string>;
  address?: string;
};

/** Asks a server on this machine by the name of a host. */
export function ask({
  port,
  path,
  host = 'news.example',
  method = 'GET',
  headers = {},
  address = '127.0.0.1',
}: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = { Host: host, Connection: 'close', ...headers };
    const asked = request({ host: address, port, path, method, headers: sent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const own: Record<string, string> = {};
        for (const [name, value] of Object.entries(response.headers)) own[name] = String(value);
        const sentBody = Buffer.concat(parts);
        const body = decompress(sentBody, own['content-encoding']);
        resolve({ status: response.statusCode ?? 0, headers: own, body, bytes: sentBody.length });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function decompress(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body;
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'gzip' ? gunzipSync(body) : body;
}
