/** Tests random sequences of requests to random servers: the last request is shown, and nothing of an earlier one continues. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import gazetteer from '../../../geo/gazetteer.json' with { type: 'json' };
import { parseDataSet } from '../../data/parse/parse.ts';
import { linkData } from '../../state/transitions.ts';
import { initialViewState } from '../../state/view-state.ts';
import { loadMessages } from '../../i18n/messages.ts';
import type { Load } from './load.ts';
import { request, type Requested } from './loading.ts';
import { AtlasStore } from '../atlas-store.ts';
import { openHosted } from './linked-data.ts';
import { pageSession } from '../../import/worker/page-session.ts';
import type { ImportSession } from '../../import/worker/session.ts';
import { readingOf } from '../import-of-store.ts';
import { seedOf } from '../../../test/fast-check.ts';

const setText = readFileSync('test/fixtures/data-sets/valid-minimal.json', 'utf8');
const setOf = (title: string): object => ({ ...(JSON.parse(setText) as object), title: { 'zh-Hans': title, 'zh-Hant': title, en: title } });
const report = 'the report';

const ways = ['report', 'src', 'src table', 'data', 'link', 'dialog file', 'dialog address', 'correction', 'cancel', 'retry'] as const;
type Way = (typeof ways)[number];
const behaviours = ['fast', 'slow', 'failing', 'hanging'] as const;
type Behaviour = (typeof behaviours)[number];

/** A running fetch or reading. */
interface Work {
  readonly load: Load;
  /** The URL that is fetched; null if a file is read. */
  readonly url: string | null;
}
const alive = new Set<Work>();
let store: AtlasStore;
/** The behaviour of the server and the reader for the next request. That of earlier requests is kept in `behaviourOfLoad`. */
let behaviour: Behaviour;
const behaviourOfLoad = new WeakMap<Load, Behaviour>();
const behaviourNow = (): Behaviour => behaviourOfLoad.get(store.load) ?? behaviour;

/** Resolves or rejects according to the behaviour by the fake clock; rejects when the signal is aborted. */
function gate(how: Behaviour, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    if (how === 'fast') resolve();
    if (how === 'slow') setTimeout(resolve, 3000);
    if (how === 'failing') setTimeout(() => reject(new TypeError('Failed to fetch')), 500);
  });
}

async function answer(url: string, signal: AbortSignal): Promise<Response> {
  const work: Work = { load: store.load, url };
  alive.add(work);
  signal.addEventListener('abort', () => alive.delete(work));
  try {
    await gate(behaviourNow(), signal);
    return new Response(url.endsWith('.json') ? JSON.stringify(setOf(url)) : tableOf(url));
  } finally {
    alive.delete(work);
  }
}

/** A table with as many invalid rows as its number says, so that the report of skipped rows identifies it. */
const tableOf = (name: string): string =>
  `起点,终点,年份,人数（人）\n北京,沈阳,2018,100\n${'无此地,沈阳,2018,1\n'.repeat(unreadableRows(name))}`;
const unreadableRows = (name: string): number => Number(/\d+/u.exec(name)?.[0] ?? 0) + 1;

vi.mock('../../data/built-in.ts', () => ({
  loadBuiltIn: () => Promise.resolve({ report: parseDataSet(setOf(report)).dataSet, added: { records: 0, pairings: {} } }),
}));
// The worker needs a browser, so the reader on the page stands in for it.
vi.mock('../../import/worker/open-session.ts', () => ({ openSession: () => Promise.resolve(watchedReader()) }));

/** The reader on the page, delayed by the same behaviours as the servers. */
function watchedReader(): ImportSession {
  const { units } = gazetteer;
  const reader = pageSession({
    units: units.filter(([code]) => code === '110000' || code === '210000' || code === '210100'),
    counties: [],
    former: [],
  });
  let cancelled = new AbortController();
  const watched = async <T>(work: () => Promise<T>): Promise<T> => {
    const own: Work = { load: store.load, url: null };
    const { signal } = cancelled;
    alive.add(own);
    signal.addEventListener('abort', () => alive.delete(own));
    try {
      const how = behaviourNow();
      await gate(how === 'failing' ? 'fast' : how, signal);
      return await work();
    } finally {
      alive.delete(own);
    }
  };
  const cancel = (): void => {
    reader.cancel();
    cancelled.abort();
    cancelled = new AbortController();
  };
  return {
    ...reader,
    open: (...parameters) => watched(() => reader.open(...parameters)),
    interpret: (...parameters) => reader.interpret(...parameters),
    cancel,
    close: cancel,
  };
}

interface Step {
  readonly way: Way;
  readonly how: Behaviour;
  /** The time until the next step. */
  readonly afterMs: number;
}

const steps = fc.array(
  fc.record({ way: fc.constantFrom(...ways), how: fc.constantFrom(...behaviours), afterMs: fc.constantFrom(0, 0, 100, 1000, 5000) }),
  { minLength: 1, maxLength: 7 },
);

const realTurn = setImmediate;
/** Runs everything that is ready: promises, streams and timers that are due. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await vi.advanceTimersByTimeAsync(0);
    await new Promise((resolve) => realTurn(resolve));
  }
}

const titleShown = (): string | null => store.get().index?.original.title.en ?? null;

/** The expected outcome of the last request. */
interface Expected {
  readonly way: Way;
  /** The name of the requested data. */
  readonly name: string;
  /** The title that is shown at the end: that of the requested data or of those shown instead. */
  readonly title: string | null;
  readonly fails: boolean;
}

/** Makes a request. Returns its expected outcome, or null if the step requests nothing. */
function take({ way, how }: Step, last: Expected | null, number: number): Expected | null {
  behaviour = how;
  const shown = titleShown();
  const comes = how === 'fast' || how === 'slow';
  const ask = (requested: Requested): void => {
    // The view names the data of a link, as the page's address does.
    store.change(linkData(requested.kind === 'link' ? requested.link : null));
    void request(store, requested);
  };
  // The dialog shows these errors itself.
  const quietly = (promise: Promise<void>): void => void promise.catch(() => {});
  const toCome = (name: string, otherwise: string | null): Expected => ({ way, name, title: comes ? name : otherwise, fails: !comes });
  switch (way) {
    case 'report':
      ask({ kind: 'report' });
      return { way, name: report, title: report, fails: false };
    case 'src':
    case 'src table': {
      const src = new URL(`https://host/${number}.${way === 'src' ? 'json' : 'csv'}`);
      ask({ kind: 'address', src });
      return toCome(src.href, shown ?? report);
    }
    case 'data':
      ask({ kind: 'object', input: setOf(`data ${number}`) });
      return { way, name: '', title: `data ${number}`, fails: false };
    case 'link': {
      const src = `https://link/${number}.csv`;
      ask({ kind: 'link', link: `src:${src}`, hasTopic: false, otherwise: { kind: 'report' } });
      return toCome(src, report);
    }
    case 'dialog file': {
      const name = `file ${number}`;
      quietly(readingOf(store).open(new Blob([tableOf(name)]), name));
      return { way, name, title: how === 'hanging' ? (shown ?? report) : name, fails: false };
    }
    case 'dialog address': {
      const src = new URL(`https://dialog/${number}.csv`);
      quietly(openHosted(src, store));
      return { ...toCome(src.href, shown ?? report), fails: false };
    }
    case 'correction': {
      const { state } = readingOf(store);
      if (state.phase !== 'table') return null;
      quietly(readingOf(store).setUnit('人'));
      return { way, name: state.title, title: state.title, fails: false };
    }
    case 'cancel': {
      const { load } = store;
      load.cancel();
      if (load === store.load || !last) return null;
      const stays = last.way.startsWith('dialog') || last.way === 'correction';
      return { way: stays ? last.way : 'report', name: report, title: last.way === 'link' ? report : (shown ?? report), fails: false };
    }
    case 'retry': {
      const recovery = store.get().notices.find((notice) => notice.recovery)?.recovery;
      if (!recovery || !last) return null;
      recovery.take();
      return { ...toCome(last.name, last.way === 'link' ? report : (shown ?? report)), way: last.way };
    }
  }
}

function expectNothingOfEarlier(last: Expected): void {
  for (const { load, url } of alive) {
    expect(load).toBe(store.load);
    if (url !== null) expect(url).toBe(last.name);
  }
  for (const { details } of store.get().notices)
    expect(details).toMatchObject(details['src'] === undefined ? { skipped: unreadableRows(last.name) } : { src: last.name });
}

beforeAll(async () => {
  await loadMessages();
  // The modules are loaded first, so that only servers and readings delay the tests.
  await Promise.all([
    import('../../geo/surroundings.ts'),
    import('../../scene/topics/flow-topic.ts'),
    import('../../data/parse/parse.ts'),
    import('./linked-data.ts'),
    import('./load-set.ts'),
    import('./fetch-json.ts'),
  ]);
});
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // Links to the page's own site need no consent.
  vi.stubGlobal('location', { host: 'link' });
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => answer(url, signal));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the last request is shown, and no fetch, reading or notice of an earlier one is left', { timeout: 180_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      alive.clear();
      store = new AtlasStore(initialViewState, 'light', () => {});
      let last: Expected | null = null;
      for (const [number, step] of taken.entries()) {
        const result: Expected | null = take(step, last, number);
        if (result) {
          last = result;
          behaviourOfLoad.set(store.load, step.how);
          expect(store.get().notices).toEqual([]);
        }
        if (last) expectNothingOfEarlier(last);
        await vi.advanceTimersByTimeAsync(step.afterMs);
        await turns(3);
        if (last) expectNothingOfEarlier(last);
      }
      if (!last) return;
      const settled = vi.fn<() => void>();
      void store.settled().then(settled);
      for (let seconds = 0; settled.mock.calls.length === 0 && seconds < 60; seconds++) {
        await vi.advanceTimersByTimeAsync(1000);
        await turns(3);
      }
      // The reading of the reader's own file has no time limit, and only the reader cancels it.
      if (settled.mock.calls.length === 0) {
        expect([last.way, store.get().progress?.stage]).toEqual(['dialog file', 'reading']);
        store.load.cancel();
        await turns(3);
      }
      expect(titleShown()).toBe(last.title);
      expect(store.get().progress).toBeNull();
      expect(alive.size).toBe(0);
      expectNothingOfEarlier(last);
      if (!last.way.startsWith('dialog') && last.way !== 'correction')
        expect(store.get().view.dataLink).toBe(last.way === 'link' ? `src:${last.name}` : null);
      const isTableOfAddress = last.way === 'link' || last.way === 'src table';
      expect(store.get().notices.map(({ code }) => code)).toHaveLength(last.fails || isTableOfAddress ? 1 : 0);
    }),
    { seed: seedOf(57), numRuns: 500 },
  );
});
