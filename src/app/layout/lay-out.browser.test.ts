/** Tests of the layout of arcs in a worker, and on the page if no worker starts. */
import { afterEach, expect, test, vi } from 'vitest';
import { gravityArcs } from '../../../test/fixtures/gravity-flows.ts';
import { layOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { layOut, layOutInWorker } from './lay-out.ts';
import { startLayoutWorker } from './layout-start.ts';

const input = gravityArcs(100);
const never = new AbortController().signal;

afterEach(() => vi.restoreAllMocks());

test('a worker gives the same bends as the page, and ends after its answer', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  expect(await layOutInWorker(startLayoutWorker, input, never)).toEqual(layOutArcs(input));
  expect(ended).toHaveBeenCalledOnce();
});

test('an aborted layout ends its worker', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const controller = new AbortController();
  const bends = layOutInWorker(startLayoutWorker, input, controller.signal);
  controller.abort(new Error('other arcs are shown'));
  await expect(bends).rejects.toThrow('other arcs are shown');
  expect(ended).toHaveBeenCalledOnce();
});

test('a broken worker rejects the layout', async () => {
  const broken = (): Worker => new Worker(URL.createObjectURL(new Blob(['throw new Error("broken")'])), { type: 'module' });
  await expect(layOutInWorker(broken, input, never)).rejects.toThrow();
});

// This test is the last, because the module remembers that workers are blocked.
test('the page lays out the arcs if no worker starts', async () => {
  const start = vi.spyOn(globalThis, 'Worker').mockImplementation(function () {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(await layOut(input, never)).toEqual(layOutArcs(input));
  expect(start).toHaveBeenCalledOnce();
  expect(await layOut(input, never)).toEqual(layOutArcs(input));
  expect(start).toHaveBeenCalledOnce();
});
