import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './program.ts';
import { afterThisFile } from './cleanup.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of an installed browser; undefined if there is none, and then the tests are skipped. */
export const installedBrowser = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

export interface Viewport {
  /** In CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
  readonly media?: 'screen' | 'print';
}

export interface Browser {
  /** Opens a file. Returns the browser's complaints, its network requests, and the value (awaited) of an expression on the page. */
  readonly load: (
    path: string,
    sight: Viewport,
    expression: string,
  ) => Promise<{
    readonly complaints: readonly string[];
    readonly requests: readonly string[];
    readonly value: unknown;
  }>;
  /** Prints a file to PDF as on paper, and returns its pages, in millimetres. */
  readonly print: (path: string) => Promise<readonly { readonly width: number; readonly height: number }[]>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, never>;
  readonly result?: Record<string, never>;
  readonly error?: { readonly message: string };
}

/** Starts a headless browser, and controls it over two pipes with the DevTools protocol. */
export async function openBrowser(path: string): Promise<Browser> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe'];
  const child = spawn(path, [...flags, `--user-data-dir=${temporaryFolder()}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  // The browser writes into its folder until it exits, so the folder is removed only then.
  afterThisFile(() => {
    const closed = new Promise((resolve) => child.once('close', resolve));
    (child.stdio[3] as Writable).write(`${JSON.stringify({ id: 0, method: 'Browser.close' })}\0`);
    return closed;
  });
  const [to, from] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, (message: Message) => void>();
  const events: Message[] = [];
  let buffered = '';
  from.on('data', (chunk: Buffer) => {
    const messages = (buffered + chunk.toString()).split('\0');
    buffered = messages.pop() ?? '';
    for (const message of messages.map((text) => JSON.parse(text) as Message)) {
      if (message.id === undefined) events.push(message);
      else waiting.get(message.id)?.(message);
    }
  });
  let last = 0;
  const send = <Answer>(method: string, params: object = {}, sessionId?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as Answer),
      );
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });

  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  const tab = <Answer>(method: string, params: object = {}) => send<Answer>(method, params, sessionId);
  for (const part of ['Page', 'Network', 'Log', 'Runtime']) await tab(`${part}.enable`);

  const navigate = async (file: string) => {
    await tab('Page.navigate', { url: pathToFileURL(file).href });
    const loaded = `new Promise((done) => document.readyState === 'complete' ? done() : addEventListener('load', done))`;
    await tab('Runtime.evaluate', { expression: loaded, awaitPromise: true });
  };

  return {
    print: async (file) => {
      await tab('Emulation.setEmulatedMedia', { media: '' });
      await navigate(file);
      const { data } = await tab<{ data: string }>('Page.printToPDF', { preferCSSPageSize: true });
      const boxes = Buffer.from(data, 'base64')
        .toString('latin1')
        .matchAll(/\/MediaBox\s*\[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]/gu);
      return [...boxes].map(({ groups }) => ({
        width: Math.round((Number(groups?.['width']) / 72) * 25.4),
        height: Math.round((Number(groups?.['height']) / 72) * 25.4),
      }));
    },
    load: async (file: string, { width, scheme, media = 'screen' }: Viewport, expression: string) => {
      const metrics = { width, height: 900, deviceScaleFactor: 1, mobile: false };
      await tab('Emulation.setDeviceMetricsOverride', metrics);
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await tab('Emulation.setEmulatedMedia', { media, features });
      events.length = 0;
      await navigate(file);
      const { result } = await tab<{ result: { value: unknown } }>('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      });
      const of = (method: string) => events.filter((message) => message.method === method);
      const complaints = ['Log.entryAdded', 'Runtime.consoleAPICalled', 'Runtime.exceptionThrown'].flatMap(
        of,
      );
      const requests = of('Network.requestWillBeSent').map(
        ({ params }) => (params as unknown as { request: { url: string } }).request.url,
      );
      return { complaints: complaints.map((each) => JSON.stringify(each)), requests, value: result.value };
    },
  };
}
