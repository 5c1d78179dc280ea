import { afterEach, describe, expect, test, vi } from 'vitest';
import { gravityArcs } from '../../../test/fixtures/gravity-flows.ts';
import { layOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { layOut, layOutInSlices } from './lay-out.ts';

test('on the page arcs get the bends that they get anywhere, and the page has its turn in between', async () => {
  const input = gravityArcs(60);
  // Each look at the clock finds it 20 ms later.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const turns = vi.fn<() => void>();
  const timer = setInterval(turns);
  const bends = await layOutInSlices(input, new AbortController().signal);
  clearInterval(timer);
  vi.restoreAllMocks();
  expect(turns.mock.calls.length).toBeGreaterThan(10);
  expect(bends).toEqual(layOutArcs(input));
});

test('what is no longer asked for ends at the next turn', async () => {
  const controller = new AbortController();
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const bends = layOutInSlices(gravityArcs(60), controller.signal);
  controller.abort(new Error('other arcs are shown'));
  await expect(bends).rejects.toThrow('other arcs are shown');
  vi.restoreAllMocks();
});

describe('a worker that has started', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** A worker that answers `begin` and then calls `end`. */
  function workersThat(end: (worker: EventTarget) => void): () => number {
    let count = 0;
    class StartedWorker extends EventTarget {
      constructor() {
        super();
        count++;
      }
      postMessage({ id, path }: { readonly id: string; readonly path?: readonly string[] }): void {
        if (path?.[0] === 'begin') queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: { id, type: 'RAW' } })));
        if (path?.[0] === 'layOut') end(this);
      }
      terminate(): void {}
    }
    vi.stubGlobal('Worker', StartedWorker);
    return () => count;
  }

  test('and comes to no end fails, without a layout on the page; the next layout has a worker again', async () => {
    vi.useFakeTimers();
    const count = workersThat(() => {});
    for (const started of [1, 2]) {
      const bends = expect(layOut(gravityArcs(61), new AbortController().signal)).rejects.toThrow('the worker does not answer');
      await vi.advanceTimersByTimeAsync(20_000);
      await bends;
      expect(count()).toBe(started);
    }
  });

  test('and breaks fails alone', async () => {
    const count = workersThat((worker) => worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })));
    for (const started of [1, 2]) {
      await expect(layOut(gravityArcs(61), new AbortController().signal)).rejects.toThrow('out of memory');
      expect(count()).toBe(started);
    }
  });
});
