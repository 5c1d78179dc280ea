import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DuikouError } from './error.ts';
import { loadedOnce, loadPart, preload, reportIfLate, type PartName } from './load-part.ts';

afterEach(() => vi.unstubAllGlobals());

/** Simulates a page of version `own`; `answer` responds to the request for the published version. */
function onPage(own: string | null, answer: () => Promise<Response>): void {
  vi.stubGlobal('document', { baseURI: 'https://example.org/atlas/', querySelector: () => (own === null ? null : { content: own }) });
  vi.stubGlobal('fetch', answer);
}
const published =
  (text: string, status = 200) =>
  async (): Promise<Response> =>
    new Response(text, { status });

const notFetched = new TypeError('Failed to fetch dynamically imported module');
const notParsed = new SyntaxError('Unexpected end of input');

async function failureOf(part: PartName, cause: unknown): Promise<DuikouError> {
  const failure = await loadPart(part, () => Promise.reject(cause)).catch((error: unknown) => error);
  if (!(failure instanceof DuikouError)) throw new Error(`not a DuikouError: ${String(failure)}`);
  return failure;
}

describe('a part that is not loaded', () => {
  test('rejects with `newer-version` if another version is published, and only a reload helps', async () => {
    onPage('a1', published('b2'));
    const error = await failureOf('userData', notFetched);
    expect(error.code).toBe('newer-version');
    expect(error.details).toEqual({ part: 'userData' });
    expect(error.withRetry(() => {}).recovery?.kind).toBe('reload');
  });

  test.each([
    ['the version is the same', 'a1', published('a1\n')],
    ['no version is published', 'a1', published('', 404)],
    ['a login page is sent instead of the version', 'a1', published('<!doctype html><p>Please log in.</p>')],
    ['the request for the version fails', 'a1', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the page names no version', null, published('b2')],
  ])('is unreachable and can be tried again if %s', async (_, own, answer) => {
    onPage(own, answer);
    await loadPart('arcList', async () => 'there');
    const error = await failureOf('arcList', notFetched);
    expect(error.code).toBe('part-unreachable');
    expect(error.recovery).toBeNull();
    expect(error.withRetry(() => {}).recovery?.kind).toBe('retry');
  });

  test('counts as missing after half a minute, and is found at the next try if it has been loaded meanwhile', async () => {
    vi.useFakeTimers();
    onPage('a1', published('a1'));
    let come: (loaded: string) => void = () => {};
    const coming = new Promise<string>((resolve) => (come = resolve));
    const failure = loadPart('evidence', () => coming).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await failure).toMatchObject({ code: 'part-unreachable', recovery: null });
    come('there');
    expect(await loadPart('evidence', () => coming)).toBe('there');
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test.each([
    ['lacks its exports, which are at its end', Object.create(null, { [Symbol.toStringTag]: { value: 'Module' } }) as unknown],
    ['lacks the requested part', undefined],
  ])('needs a reload if it has arrived but %s', async (_, cut) => {
    onPage('a1', published('a1'));
    const failure: unknown = await loadPart('tour', () => Promise.resolve(cut)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'tour-unusable', recovery: { kind: 'reload' } });
  });

  test('rejects with the error code of the part', async () => {
    onPage(null, published(''));
    expect((await failureOf('report', notFetched)).code).toBe('report-unreachable');
    expect((await failureOf('panels', notFetched)).code).toBe('panels-unreachable');
  });

  test('can be tried again after a failed preload', async () => {
    onPage('a1', published('a1'));
    await preload(['oneFile'], () => loadPart('oneFile', () => Promise.reject(notFetched)));
    expect((await failureOf('oneFile', notFetched)).withRetry(() => {}).recovery?.kind).toBe('retry');
  });

  test('has failed once if it fails while it is also preloaded, and can be tried again', async () => {
    const answers: ((response: Response) => void)[] = [];
    onPage('a1', () => new Promise((resolve) => answers.push(resolve)));
    const early = preload(['offline'], () => loadPart('offline', () => Promise.reject(notFetched)));
    const asked = failureOf('offline', notFetched);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    for (const answer of answers) answer(new Response('a1'));
    await early;
    expect((await asked).withRetry(() => {}).recovery?.kind).toBe('retry');
  });

  test('needs a reload after a second failure on a working network, because a browser may cache the first one', async () => {
    onPage('a1', published('a1'));
    expect((await failureOf('gazetteer', notFetched)).withRetry(() => {}).recovery?.kind).toBe('retry');
    expect((await failureOf('gazetteer', notFetched)).withRetry(() => {}).recovery?.kind).toBe('reload');
    await loadPart('gazetteer', async () => 'there');
    expect((await failureOf('gazetteer', notFetched)).withRetry(() => {}).recovery?.kind).toBe('retry');
  });
});

test('a part that is loaded but broken needs a reload, because every browser caches it', async () => {
  onPage('a1', published('a1'));
  expect((await failureOf('tour', notParsed)).recovery?.kind).toBe('reload');
});

test('an error with a code and an aborted load are not changed', async () => {
  onPage('a1', published('b2'));
  const own = new DuikouError('webgl-unavailable');
  expect(await failureOf('webglMap', own)).toBe(own);
  const aborted = new DOMException('stopped', 'AbortError');
  await expect(loadPart('oneFile', () => Promise.reject(aborted))).rejects.toBe(aborted);
});

describe('slow work', () => {
  const reports: boolean[] = [];
  const report = (isLate: boolean): void => void reports.push(isLate);
  beforeEach(() => {
    reports.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is reported after some seconds, and again when it ends, and its result is returned', async () => {
    let come: (loaded: string) => void = () => {};
    const work = reportIfLate(new Promise<string>((resolve) => (come = resolve)), report);
    await vi.advanceTimersByTimeAsync(3000);
    expect(reports).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(reports).toEqual([true]);
    come('there');
    expect(await work).toBe('there');
    expect(reports).toEqual([true, false]);
  });

  test.each([
    ['comes at once', () => Promise.resolve('there')],
    ['fails at once', () => Promise.reject(notFetched)],
  ])('is not reported if it %s', async (_, work) => {
    await reportIfLate(work(), report).catch(() => {});
    await vi.advanceTimersByTimeAsync(10_000);
    expect([reports, vi.getTimerCount()]).toEqual([[], 0]);
  });
});

test('a loaded part is cached, a failed one is not', async () => {
  const answers = [Promise.reject(notFetched), Promise.resolve('there')];
  const load = vi.fn(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  const once = loadedOnce(load);
  const [first, beside] = await Promise.allSettled([once(), once()]);
  expect([first.status, beside.status]).toEqual(['rejected', 'rejected']);
  expect(await once()).toBe('there');
  expect(await once()).toBe('there');
  expect(load).toHaveBeenCalledTimes(2);
});
