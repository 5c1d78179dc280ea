import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchLimits, fetchWithinLimits, nameOf } from './limited-fetch.ts';

const src = new URL('https://host/flows.csv');
let stopped: AbortSignal | null = null;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Stubs `fetch` with a response whose body `send` writes. An abort breaks it off, as in a browser. */
function serve(send: ((body: ReadableStreamDefaultController<Uint8Array>) => void) | 'nothing', init: ResponseInit = {}): void {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    stopped = signal;
    if (send === 'nothing')
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason));
        send(controller);
      },
    });
    return Promise.resolve(new Response(body, init));
  });
}

/** Writes `bytesPerSecond` for a number of seconds, by default endlessly. */
const flowing =
  (bytesPerSecond: number, seconds = Number.POSITIVE_INFINITY) =>
  (body: ReadableStreamDefaultController<Uint8Array>): void => {
    let sent = 0;
    const timer = setInterval(() => {
      if (stopped?.aborted) clearInterval(timer);
      else if (sent++ < seconds) body.enqueue(new Uint8Array(bytesPerSecond));
      else {
        clearInterval(timer);
        body.close();
      }
    }, 1000);
  };

/** The result of a fetch, and the seconds that it has taken by the fake clock. */
async function outcome(
  longest = 3600,
  limits = fetchLimits,
): Promise<{ readonly size?: number; readonly code?: unknown; readonly seconds: number }> {
  let found: { readonly size?: number; readonly code?: unknown } | undefined;
  fetchWithinLimits(src, {}, limits).then(
    ({ size }) => (found = { size }),
    (cause: unknown) => (found = { code: (cause as { code?: unknown }).code }),
  );
  for (let seconds = 0; seconds <= longest; seconds++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (found) return { ...found, seconds };
    await vi.advanceTimersByTimeAsync(1000);
  }
  throw new Error('without end');
}

test('a server that does not answer is given up within 15 seconds, and the request is aborted', async () => {
  serve('nothing');
  const { code, seconds } = await outcome();
  expect(code).toBe('data-silent');
  expect(seconds).toBeLessThanOrEqual(15);
  expect(stopped?.aborted).toBe(true);
});

test('a server that falls silent in the middle of the file is given up within 15 seconds', async () => {
  serve((body) => body.enqueue(new Uint8Array(100_000)));
  const { code, seconds } = await outcome();
  expect(code).toBe('data-silent');
  expect(seconds).toBeLessThanOrEqual(15);
});

test('a server that sends a byte a second is given up like a silent one', async () => {
  serve(flowing(1));
  const { code, seconds } = await outcome();
  expect(code).toBe('data-silent');
  expect(seconds).toBeLessThanOrEqual(15);
});

test('a slow but steady file is fetched to its end', async () => {
  serve(flowing(500, 1200));
  expect(await outcome()).toMatchObject({ size: 600_000 });
});

test('a small file that begins late is not given up', async () => {
  serve(
    (body) =>
      void setTimeout(() => {
        body.enqueue(new Uint8Array(300));
        body.close();
      }, 11_000),
  );
  expect(await outcome()).toMatchObject({ size: 300 });
});

test('an endless body is aborted at the largest size', async () => {
  serve(flowing(10_000));
  const { code } = await outcome(3600, { ...fetchLimits, mostBytes: 200_000 });
  expect(code).toBe('data-too-large');
  expect(stopped?.aborted).toBe(true);
});

test('a file whose `content-length` is too large is not fetched', async () => {
  serve(flowing(1000), { headers: { 'content-length': String(fetchLimits.mostBytes + 1) } });
  expect(await outcome(0)).toMatchObject({ code: 'data-too-large' });
});

test('a truncated body, a missing file and a network failure have separate error codes', async () => {
  serve((body) => body.error(new TypeError('network error')));
  expect(await outcome()).toMatchObject({ code: 'data-cut-off' });
  serve(flowing(1000), { status: 404 });
  expect(await outcome()).toMatchObject({ code: 'data-unreachable' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await outcome()).toMatchObject({ code: 'data-unreachable' });
});

test('an aborted fetch rejects with the reason of the abort', async () => {
  serve(flowing(1000));
  const controller = new AbortController();
  const coming = fetchWithinLimits(src, { signal: controller.signal });
  controller.abort();
  await expect(coming).rejects.toBe(controller.signal.reason);
});

test('the name of a file is the last part of its address', () => {
  expect(nameOf(new URL('https://host/a/%E6%B5%81%E9%87%8F.csv?x=1'))).toBe('流量.csv');
  expect(nameOf(new URL('https://host/%E6.csv'))).toBe('%E6.csv');
  expect(nameOf(new URL('https://host/'))).toBe('');
  expect(nameOf(new URL(`https://host/${'x'.repeat(1000)}`)).length).toBeLessThan(100);
});
