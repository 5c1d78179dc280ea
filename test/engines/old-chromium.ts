/** Older versions of Chromium from npm. They are downloaded once into the cache, started separately, and driven by their own protocol. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { WebSocket } from 'ws';

/** The npm package of each major version. */
export const oldChromiums: ReadonlyMap<number, string> = new Map([
  [123, '@sparticuz/chromium@123.0.1'],
  [119, '@sparticuz/chromium@119.0.2'],
  [110, '@sparticuz/chromium@110.0.1'],
  [106, '@sparticuz/chromium@106.0.2'],
  [92, 'chrome-aws-lambda@10.1.0'],
]);

const cache = resolve('node_modules/.cache/duikou-engines');

/** Downloads a version if necessary, and returns the folder with its program `chrome`. */
function fetched(version: number): string {
  const folder = join(cache, String(version));
  if (existsSync(join(folder, 'chrome'))) return folder;
  mkdirSync(folder, { recursive: true });
  run('npm', ['pack', oldChromiums.get(version) ?? '', '--silent', '--pack-destination', folder]);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  run('tar', ['xzf', join(folder, archive), '-C', folder]);
  const packed = join(folder, 'package/bin');
  for (const name of readdirSync(packed).filter((each) => each.endsWith('.br'))) {
    const bytes = brotliDecompressSync(readFileSync(join(packed, name)));
    if (name === 'chromium.br') writeFileSync(join(folder, 'chrome.part'), bytes);
    else {
      const file = join(folder, 'part.tar');
      writeFileSync(file, bytes);
      run('tar', ['xf', file, '-C', folder]);
      rmSync(file);
    }
  }
  rmSync(join(folder, 'package'), { recursive: true });
  rmSync(join(folder, archive));
  chmodSync(join(folder, 'chrome.part'), 0o755);
  run('mv', [join(folder, 'chrome.part'), join(folder, 'chrome')]);
  return folder;
}

function run(command: string, parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed with ${status}: ${stderr}`);
}

export interface OldChromium {
  goto(address: string): Promise<void>;
  /** Runs the body of an async function and returns its result as JSON. */
  evaluate(body: string): Promise<unknown>;
  /** A PNG of the viewport, as base64. */
  screenshot(): Promise<string>;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * Arguments for these builds, which are made for a small machine without separate processes for pages and drawing. WebGL, if a build has
 * it, runs in software.
 */
const builtFor = [
  '--no-sandbox',
  '--headless',
  '--single-process',
  '--no-zygote',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-3d-apis',
];

export async function openOldChromium(
  version: number,
  viewport: { readonly width: number; readonly height: number },
): Promise<OldChromium> {
  const folder = fetched(version);
  const profile = mkdtempSync(join(tmpdir(), 'duikou-chromium-'));
  const browser = spawn(join(folder, 'chrome'), [...builtFor, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await new Promise<string>((resolveEndpoint, reject) => {
    let written = '';
    browser.stderr.on('data', (text: Buffer) => {
      written += String(text);
      const match = /DevTools listening on (ws:\S+)/.exec(written);
      if (match) resolveEndpoint(match[1] ?? '');
    });
    browser.on('exit', (code) => reject(new Error(`Chromium ${version} ended with ${code}: ${written.slice(-500)}`)));
  });
  const whole = await connectedTo(endpoint);
  const { targetId } = await whole.send('Target.createTarget', { url: 'about:blank' });
  const page = await connectedTo(endpoint.replace(/browser\/.*$/, `page/${String(targetId)}`));
  const { send } = page;
  await send('Page.enable');
  await send('Runtime.enable');
  await send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false });
  await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  return {
    errors: page.errors,
    goto: async (address) => {
      const loaded = page.next('Page.loadEventFired');
      await send('Page.navigate', { url: address });
      await loaded;
    },
    evaluate: async (body) => {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression: `(async () => {${body}})()`,
        awaitPromise: true,
        returnByValue: true,
      })) as { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } };
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page has thrown');
      return result?.value;
    },
    screenshot: async () => String((await send('Page.captureScreenshot', { format: 'png' }))['data']),
    close: async () => {
      page.close();
      whole.close();
      browser.kill('SIGKILL');
      await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

interface Connection {
  /** Uncaught exceptions. */
  readonly errors: readonly string[];
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Resolves at the next event of this name. */
  next(event: string): Promise<void>;
  close(): void;
}

/** Connects by https://chromedevtools.github.io/devtools-protocol/. */
async function connectedTo(address: string): Promise<Connection> {
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 1e9 });
  await once(socket, 'open');
  const errors: string[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  const listening = new Map<string, () => void>();
  socket.on('message', (text) => {
    // The cast: this is the type of the protocol's messages.
    const message = JSON.parse(String(text)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    if (message.method !== undefined) listening.get(message.method)?.();
    const thrown = message.params?.exceptionDetails;
    if (thrown) errors.push(thrown.exception?.description ?? thrown.text);
  });
  let last = 0;
  return {
    errors,
    send: async (method, params = {}) => {
      const id = ++last;
      const answered = new Promise<Message>((resolveAnswer) => waiting.set(id, resolveAnswer));
      socket.send(JSON.stringify({ id, method, params }));
      const { result, error } = await answered;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result ?? {};
    },
    next: (event) => new Promise((resolveEvent) => listening.set(event, resolveEvent)),
    close: () => socket.close(),
  };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly params?: { readonly exceptionDetails?: { readonly exception?: { readonly description?: string }; readonly text: string } };
}
