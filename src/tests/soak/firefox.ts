import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';

const SYSTEM = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
});
const evaluated = z.object({
  exceptionDetails: z.object({ text: z.string() }).optional(),
  result: z.object({ value: z.string().optional() }).optional(),
});

/** A tab of Firefox. */
export type FirefoxTab = {
  go: (url: string) => Promise<void>;
  setSize: (width: number, height: number) => Promise<void>;
  /** Gives what a function says in the page; it is sent as text, and so sees nothing around it. */
  ask: <T>(schema: z.ZodType<T>, run: () => unknown) => Promise<T>;
  /** What went wrong in pages, as the console tells it: errors, and what a policy forbade. */
  faults: readonly string[];
  close: () => Promise<void>;
};

/**
 * Starts Firefox and opens a tab, over WebDriver BiDi (w3.org/TR/webdriver-bidi).
 *
 * @throws Error where there is none.
 */
export async function openFirefox(): Promise<FirefoxTab> {
  const profile = mkdtempSync(join(tmpdir(), 'newsprint-firefox-'));
  const browser = spawn(findFirefox(), [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
  ]);
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    browser.stderr.on('data', (part) => {
      told += part;
      const [found] = /ws:\/\/\S+/.exec(told) ?? [];
      if (found) resolve(found);
    });
    browser.on('exit', () => reject(new Error(`Firefox did not start:\n${told}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const waiting = new Map<number, (answer: z.infer<typeof message>) => void>();
  const faults: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const answer = message.parse(JSON.parse(`${data}`));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
    else if (answer.method === 'log.entryAdded') faults.push(...readFault(answer.params));
  });
  let count = 0;
  const send = async (method: string, params: object): Promise<unknown> => {
    const id = ++count;
    const answered = new Promise<z.infer<typeof message>>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { error, result, message: why } = await answered;
    if (error) throw new Error(`${method}: ${error}, ${why}`);
    return result;
  };
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const tab = await send('browsingContext.create', { type: 'tab' });
  const { context } = z.object({ context: z.string() }).parse(tab);
  return {
    faults,
    go: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    setSize: async (width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    ask: async (schema, run) => {
      const expression = `Promise.resolve((${run})()).then((said) => JSON.stringify(said ?? null))`;
      const given = { expression, target: { context }, awaitPromise: true };
      const { exceptionDetails, result } = evaluated.parse(await send('script.evaluate', given));
      if (exceptionDetails) throw new Error(`${run}: ${exceptionDetails.text}`);
      return schema.parse(JSON.parse(result?.value ?? 'null'));
    },
    close: async () => {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function findFirefox(): string {
  const found = [process.env['FIREFOX_PATH'], ...SYSTEM].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    'There is no Firefox here. Install one (apt-get install firefox-esr), or name it by FIREFOX_PATH.',
  );
}

function readFault(params: unknown): string[] {
  const entry = z.object({ level: z.string(), text: z.string().nullish() }).parse(params);
  return entry.level === 'error' || entry.level === 'warn' ? [entry.text ?? ''] : [];
}
