import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../scripts/tooling/serve/free-port.ts';

/** A browser with one page. */
export interface Engine {
  open: (address: string) => Promise<void>;
  /** The JSON value of an expression in the page. */
  evaluate: (expression: string) => Promise<unknown>;
  /** Presses keys one after the other: characters, or those of {@link KEYS}. */
  press: (...keys: string[]) => Promise<void>;
  /** Sets the size of the page; a window may be wider than asked. */
  resize: (width: number, height: number) => Promise<void>;
  /** A picture of what is in view, as PNG. */
  picture: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Keys that are no characters (WebDriver, "keyboard actions"). */
export const KEYS = {
  tab: '\uE004',
  enter: '\uE007',
  escape: '\uE00C',
  up: '\uE013',
  down: '\uE015',
} as const;

/** Key actions as WebDriver and its BiDi have them. */
const keyActions = (keys: readonly string[]): object => ({
  actions: [
    {
      type: 'key',
      id: 'keyboard',
      actions: keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    },
  ],
});

const MINI_BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

/** The engines beside Chromium, with what starts them; null where they are not installed. */
export const otherEngines: readonly { name: string; start: (() => Promise<Engine>) | null }[] = [
  { name: 'Firefox', start: runs('firefox-esr', '--version') ? startFirefox : null },
  {
    name: 'WebKit',
    start:
      runs('which', 'WebKitWebDriver') && runs('which', 'Xvfb') && runs('test', '-x', MINI_BROWSER)
        ? startWebKit
        : null,
  },
];

/** Starts Firefox without windows and speaks WebDriver BiDi with it. */
async function startFirefox(): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), 'dateline-firefox-'));
  const port = await freePort();
  const browser = spawn(
    'firefox-esr',
    ['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${port}`],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' } },
  );
  const socket = await opened(`ws://127.0.0.1:${port}/session`, browser);
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let last = 0;
  const send = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = ++last;
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await new Promise<Answer>((resolve) => void waiting.set(id, resolve));
    waiting.delete(id);
    if (answer.type === 'error') throw new Error(`${method}: ${answer.message ?? ''}`);
    return answer.result ?? {};
  };
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]?.context ?? '';
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (expression) => {
      const { result } = (await send('script.evaluate', {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string } };
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    press: async (...keys) => void (await send('input.performActions', { context, ...keyActions(keys) })),
    resize: async (width, height) =>
      void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
    picture: async () => {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      socket.close();
      await stopped(browser);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Answer {
  id?: number;
  type?: string;
  message?: string;
  result?: Record<string, unknown>;
}

/** Starts WebKitGTK's MiniBrowser on a display of its own and speaks WebDriver with it. */
async function startWebKit(): Promise<Engine> {
  const port = await freePort();
  const display = `:${100 + (port % 800)}`;
  const screen = spawn('Xvfb', [display, '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const origin = `http://127.0.0.1:${port}`;
  const ask = async (method: 'POST' | 'GET' | 'DELETE', at: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${origin}${at}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${at}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  await until(() => ask('GET', '/status'), driver);
  const { sessionId } = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: MINI_BROWSER, args: ['--automation'] } },
    },
  })) as { sessionId: string };
  const at = (command: string): string => `/session/${sessionId}${command}`;
  return {
    open: async (url) => void (await ask('POST', at('/url'), { url })),
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; (async () => JSON.stringify(await (${expression})))().then(done, (error) => done(JSON.stringify(String(error))));`;
      return JSON.parse(
        ((await ask('POST', at('/execute/async'), { script, args: [] })) as string | null) ?? 'null',
      ) as unknown;
    },
    press: async (...keys) => void (await ask('POST', at('/actions'), keyActions(keys))),
    resize: async (width, height) => void (await ask('POST', at('/window/rect'), { width, height })),
    picture: async () => Buffer.from((await ask('GET', at('/screenshot'))) as string, 'base64'),
    close: async () => {
      await ask('DELETE', at('')).catch(() => undefined);
      await stopped(driver);
      await stopped(screen);
    },
  };
}

/** Tries until it succeeds; fails with the process. */
async function until<Result>(attempt: () => Promise<Result>, process: ChildProcess): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (process.exitCode !== null) throw error;
      await wait(200);
    }
  }
}

const opened = (address: string, process: ChildProcess): Promise<WebSocket> =>
  until(
    () =>
      new Promise<WebSocket>((resolve, reject) => {
        const socket = new WebSocket(address);
        socket.addEventListener('open', () => resolve(socket));
        socket.addEventListener('error', () => reject(new Error(`Cannot reach ${address}.`)));
      }),
    process,
  );

async function stopped(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => void process.once('exit', () => resolve()));
  process.kill('SIGTERM');
  await ended;
}
