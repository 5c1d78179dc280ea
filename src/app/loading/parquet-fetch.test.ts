import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import type { DuikouError } from '../../error.ts';
import { FileImport } from '../../import/files/file-import.ts';
import { Load } from './load.ts';
import { fetchParquet } from './parquet-fetch.ts';
import { runToCompletionAsync } from '../../../test/run-to-completion.ts';
import { gazetteer } from '../../../test/gazetteer.ts';

const file = readFileSync('test/fixtures/user-data/warehouse-nested.parquet');
const src = new URL('https://warehouse.example/flows.parquet');
/** Sizes of which the file has several. */
const sizes = { headBytes: 16, endBytes: 1024, gapBytes: 8, mostRequests: 32 };

interface Asked {
  readonly method: string;
  readonly range: string | null;
}

let asked: Asked[] = [];
afterEach(() => {
  asked = [];
  vi.unstubAllGlobals();
});

type Server = (range: { readonly start: number; readonly end: number } | null, method: string) => Response | Promise<Response>;

function serve(server: Server): void {
  vi.stubGlobal('fetch', (_: string, { headers, method = 'GET' }: RequestInit) => {
    const range = new Headers(headers).get('range');
    asked.push({ method, range });
    const [, start = 0, last = 0] = (/^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? []).map(Number);
    return Promise.resolve(server(range === null ? null : { start, end: Math.min(last + 1, file.length) }, method));
  });
}

const part = (start: number, end: number, says = `bytes ${start}-${end - 1}/${file.length}`): Response =>
  new Response(file.subarray(start, end), { status: 206, headers: says === '' ? {} : { 'content-range': says } });
const whole = (): Response => new Response(new Uint8Array(file));

const load = (): Load => new Load({ setProgress: () => {} } as unknown as ConstructorParameters<typeof Load>[0], () => {});
const fetched = (how = sizes): Promise<Blob> => fetchParquet(src, load(), { credentials: 'omit' }, how);

/** The columns and first rows of the table. */
async function read(blob: Blob): Promise<unknown> {
  const opened = await runToCompletionAsync(new FileImport(gazetteer).open(blob, { hasHeader: null }));
  return opened.kind === 'table' ? [opened.rowCount, opened.columns, opened.firstRows] : opened;
}

const bytesSent = (): number =>
  asked.reduce((sum, { range }) => {
    const [, start = 0, last = 0] = (/^bytes=(\d+)-(\d+)$/u.exec(range ?? '') ?? []).map(Number);
    return sum + Math.min(last + 1, file.length) - start;
  }, 0);

test('only the end of the file and the columns that are read are fetched, and they give the same table', async () => {
  serve((range) => (range ? part(range.start, range.end) : whole()));
  const blob = await fetched();
  expect(blob.size).toBe(file.length);
  expect(await read(blob)).toEqual(await read(new Blob([file])));
  expect(asked.every(({ range }) => range !== null)).toBe(true);
  // Most of the file is the column of lists, which is not read.
  expect(bytesSent()).toBeLessThan(file.length / 2);
});

test('a small file is fetched by one request', async () => {
  serve((range) => (range ? part(range.start, range.end) : whole()));
  const blob = await fetched({ ...sizes, headBytes: 1 << 16 });
  expect(asked).toEqual([{ method: 'GET', range: 'bytes=0-65535' }]);
  expect(new Uint8Array(await blob.arrayBuffer())).toEqual(new Uint8Array(file));
});

test('a server without ranges is asked once and sends the whole file', async () => {
  serve(whole);
  expect(await read(await fetched())).toEqual(await read(new Blob([file])));
  expect(asked).toHaveLength(1);
});

test('a server that stops sending ranges sends the whole file, and no further request is made', async () => {
  let requests = 0;
  serve((range) => (range && requests++ === 0 ? part(range.start, range.end) : whole()));
  expect(await read(await fetched())).toEqual(await read(new Blob([file])));
  expect(asked).toHaveLength(2);
});

test('a server that refuses ranges is asked for the whole file', async () => {
  serve((range) => (range ? new Response('', { status: 416 }) : whole()));
  expect(await read(await fetched())).toEqual(await read(new Blob([file])));
});

test('a hidden `content-range` makes the page request the size, and the whole file if that fails', async () => {
  serve((range, method) =>
    method === 'HEAD'
      ? new Response(null, { headers: { 'content-length': String(file.length) } })
      : range
        ? part(range.start, range.end, '')
        : whole(),
  );
  expect(await read(await fetched())).toEqual(await read(new Blob([file])));
  expect(bytesSent()).toBeLessThan(file.length / 2);
  asked = [];
  serve((range, method) => (method === 'HEAD' ? new Response(null, { status: 405 }) : range ? part(range.start, range.end, '') : whole()));
  expect(await read(await fetched())).toEqual(await read(new Blob([file])));
  expect(asked.at(-1)).toEqual({ method: 'GET', range: null });
});

/** A body longer than any part, but short enough that a failing test ends. */
function longBody(pulled: () => void = () => {}): ReadableStream<Uint8Array> {
  let chunks = 0;
  return new ReadableStream({
    pull: (body) => {
      pulled();
      if (chunks++ < 64) body.enqueue(new Uint8Array(4096));
      else body.close();
    },
  });
}

const servers: readonly (readonly [string, Server])[] = [
  ['sends the beginning of the file instead of every part', (range) => part(0, range ? range.end - range.start : file.length, '')],
  [
    'names another part than the requested one',
    (range) => (range?.start === 0 ? part(0, range.end) : part(0, range ? range.end - range.start : 0)),
  ],
  [
    'sends more than was requested',
    (range) => part(range?.start ?? 0, Math.min((range?.end ?? 0) + 7, file.length), range?.start === 0 ? undefined : ''),
  ],
  [
    'changes the file meanwhile',
    (range) =>
      part(range?.start ?? 0, range?.end ?? 0, `bytes ${range?.start}-${(range?.end ?? 0) - 1}/${file.length + (range?.start ? 1 : 0)}`),
  ],
  [
    'says that the file is shorter',
    (range) => part(range?.start ?? 0, range?.end ?? 0, `bytes ${range?.start}-${(range?.end ?? 0) - 1}/${file.length - 100}`),
  ],
  ['sends a part that is much too long', (range) => (range?.start === 0 ? part(0, range.end) : new Response(longBody(), { status: 206 }))],
  ['refuses the second part', (range) => (range?.start === 0 ? part(0, range.end) : new Response('', { status: 416 }))],
];
const size = (bytes: number): Response => new Response(null, { headers: { 'content-length': String(bytes) } });
const wholeRequests = (): number => asked.filter(({ method, range }) => method === 'GET' && range === null).length;

test.each(servers)('a server that %s is asked once for the whole file', async (_, server) => {
  serve((range, method) => (method === 'HEAD' ? size(file.length) : range ? server(range, method) : whole()));
  expect(new Uint8Array(await (await fetched()).arrayBuffer())).toEqual(new Uint8Array(file));
  expect(wholeRequests()).toBe(1);
});

test.each(servers.slice(0, 5))('a server that %s and can’t send the whole file either causes an error', async (_, server) => {
  serve((range, method) => (method === 'HEAD' ? size(file.length) : range ? server(range, method) : new Response('', { status: 503 })));
  await expect(fetched()).rejects.toMatchObject({ code: 'data-parts-differ' } satisfies Partial<DuikouError>);
  expect(wholeRequests()).toBe(1);
});

test('a part is read no further than was requested', async () => {
  let chunks = 0;
  serve((range) => {
    if (range === null) return whole();
    return range.start === 0
      ? part(0, range.end)
      : new Response(
          longBody(() => chunks++),
          { status: 206 },
        );
  });
  await fetched();
  expect(chunks).toBeGreaterThan(0);
  expect(chunks).toBeLessThan(8);
});

test.each([file.length - 700, file.length + 700])('the whole file is fetched if HEAD gives a wrong size of %i bytes', async (bytes) => {
  serve((range, method) => {
    if (method === 'HEAD') return size(bytes);
    if (range === null) return whole();
    return range.start >= range.end ? new Response('', { status: 416 }) : part(range.start, range.end, '');
  });
  expect(new Uint8Array(await (await fetched()).arrayBuffer())).toEqual(new Uint8Array(file));
  expect(wholeRequests()).toBe(1);
});

test.each(['etag', 'last-modified'])('a file whose %s changes between two requests is fetched whole once', async (name) => {
  let requests = 0;
  serve((range) => {
    if (range === null) return whole();
    const answer = part(range.start, range.end, '');
    // Both versions have the same size, so that only the header differs.
    answer.headers.set('content-range', `bytes ${range.start}-${range.end - 1}/${file.length}`);
    answer.headers.set(name, requests++ === 0 ? 'before' : 'after');
    return answer;
  });
  expect(new Uint8Array(await (await fetched()).arrayBuffer())).toEqual(new Uint8Array(file));
  expect(wholeRequests()).toBe(1);
});

test('the columns are fetched by at most the allowed number of requests, several at a time', async () => {
  const requestsOf = async (mostRequests: number): Promise<number> => {
    asked = [];
    serve((range) => (range ? part(range.start, range.end) : whole()));
    expect(await read(await fetched({ ...sizes, gapBytes: 0, mostRequests }))).toEqual(await read(new Blob([file])));
    // Two more requests are for the beginning and the end of the file.
    return asked.length - 2;
  };
  expect(await requestsOf(32)).toBeGreaterThan(2);
  expect(await requestsOf(2)).toBe(2);
  let [now, most] = [0, 0];
  serve(async (range) => {
    most = Math.max(most, ++now);
    await Promise.resolve();
    now--;
    return range ? part(range.start, range.end) : whole();
  });
  await fetched({ ...sizes, gapBytes: 0 });
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(6);
});

test('a file that is not in the Parquet format is fetched whole', async () => {
  const text = '起点,终点,人数（人）\n沈阳,北京,5\n';
  const bytes = new TextEncoder().encode(text);
  serve((range) =>
    range
      ? new Response(bytes.subarray(0, 16), { status: 206, headers: { 'content-range': `bytes 0-15/${bytes.length}` } })
      : new Response(text),
  );
  expect(await (await fetched()).text()).toBe(text);
});
