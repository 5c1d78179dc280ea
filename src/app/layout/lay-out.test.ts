import { afterEach, describe, expect, test, vi } from 'vitest';
import { gravityArcs } from '../../../test/fixtures/gravity-flows.ts';
import { layOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { layOut, layOutInSlices } from './lay-out.ts';

test('a layout in slices gives the same bends, and lets the page take turns', async () => {
  const input = gravityArcs(60);
  // The fake clock advances by 20 ms at each call.
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

test('an aborted layout ends at the next turn', async () => {
  const controller = new AbortController();
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const bends = layOutInSlices(gravityArcs(60), controller.signal);
  controller.abort(new Error('other arcs are shown'));
  await expect(bends).rejects.toThrow('other arcs are shown');
  vi.restoreAllMocks();
});

describe('a worker that has started and then', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Stubs workers that answer `begin` and then call `end`. Returns the number of started workers. */
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

  test('exceeds its time limit rejects the layout without one on the page, and the next layout starts a worker again', async () => {
    vi.useFakeTimers();
    const count = workersThat(() => {});
    for (const started of [1, 2]) {
      const bends = expect(layOut(gravityArcs(61), new AbortController().signal)).rejects.toThrow('the worker does not answer');
      await vi.advanceTimersByTimeAsync(20_000);
      await bends;
      expect(count()).toBe(started);
    }
  });

  test('fails rejects the layout without one on the page', async () => {
    const count = workersThat((worker) => worker.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' })));
    for (const started of [1, 2]) {
      await expect(layOut(gravityArcs(61), new AbortController().signal)).rejects.toThrow('out of memory');
      expect(count()).toBe(started);
    }
  });
});
