/** Drives WebKitGTK by the classic WebDriver protocol: https://www.w3.org/TR/webdriver2/. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { openDisplay } from './display.ts';
import { viewport, type Engine, type EnginePage } from './driver.ts';

/** The code points of the protocol for keys without a character. */
const keyCodes: Readonly<Record<string, string>> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * @param driver - the path of WebKitWebDriver
 * @param browser - the path of MiniBrowser
 */
export async function openWebKit(driver: string, browser: string): Promise<Engine> {
  const port = await freePort();
  const display = await openDisplay();
  const server = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display.name } });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await untilItAnswers(() => call('GET', '/status'));
  const { sessionId, capabilities } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/timeouts`, { script: 90_000, pageLoad: 90_000 });
  return {
    name: 'WebKitGTK',
    version: capabilities.browserVersion,
    open: () => openPage((method, path, body) => call(method, `${session}${path}`, body)),
    close: async () => {
      await call('DELETE', session).catch(() => {});
      server.kill();
      display.close();
    },
  };
}

type Call = (method: string, path: string, body?: object) => Promise<unknown>;

async function openPage(call: Call): Promise<EnginePage> {
  const evaluate = (body: string): Promise<unknown> =>
    call('POST', '/execute/async', {
      script: `const done = arguments[arguments.length - 1]; (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [],
    }).then((result) => {
      const { value, error } = result as { value?: unknown; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    });
  await takeViewport(call, evaluate);
  return {
    goto: async (address) => void (await call('POST', '/url', { url: address })),
    evaluate,
    click: async (x, y) =>
      void (await call('POST', '/actions', {
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: { pointerType: 'mouse' },
            actions: [
              { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      })),
    press: async (key) => {
      const value = keyCodes[key] ?? key;
      await call('POST', '/actions', {
        actions: [{ type: 'key', id: 'keyboard', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) }],
      });
    },
    screenshot: async () => Buffer.from(String(await call('GET', '/screenshot')), 'base64'),
    print: async () => null,
    close: async () => void (await call('POST', '/url', { url: 'about:blank' })),
  };
}

/** Sets the size of the viewport. The requested size includes the window's frame and bar, and it takes effect some frames later. */
async function takeViewport(call: Call, evaluate: EnginePage['evaluate']): Promise<void> {
  let [width, height]: readonly [number, number] = [viewport.width, viewport.height];
  for (let attempt = 1; attempt <= 10; attempt++) {
    await call('POST', '/window/rect', { x: 0, y: 0, width, height });
    // The cast: both are integers in px.
    const [innerWidth, innerHeight] = (await evaluate(restingSize)) as [number, number];
    if (innerWidth === viewport.width && innerHeight === viewport.height) return;
    [width, height] = [width + viewport.width - innerWidth, height + viewport.height - innerHeight];
  }
  throw new Error(`the window does not become ${viewport.width} × ${viewport.height}`);
}

/** Waits until the size has not changed during half a second of frames. */
const restingSize = `let size = '', same = 0;
while (same < 30) { await new Promise(requestAnimationFrame); const now = innerWidth + ' ' + innerHeight; same = now === size ? same + 1 : 0; size = now; }
return [innerWidth, innerHeight];`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Polls the driver until it answers, because it does not report when it listens. */
async function untilItAnswers(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 100) throw new Error('WebKitWebDriver does not answer', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
