/** Arcs are laid out in a worker, and where none works on the page: the bends are the same. */
import { afterEach, expect, test, vi } from 'vitest';
import { gravityArcs } from '../../../test/fixtures/gravity-flows.ts';
import { layOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { layOut, layOutInWorker } from './lay-out.ts';
import { startLayoutWorker } from './layout-start.ts';

const input = gravityArcs(100);
const never = new AbortController().signal;

afterEach(() => vi.restoreAllMocks());

test('a worker gives arcs the bends that they get on the page, and ends with its answer', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  expect(await layOutInWorker(startLayoutWorker, input, never)).toEqual(layOutArcs(input));
  expect(ended).toHaveBeenCalledOnce();
});

test('a worker whose arcs are no longer shown is ended', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate');
  const controller = new AbortController();
  const bends = layOutInWorker(startLayoutWorker, input, controller.signal);
  controller.abort(new Error('other arcs are shown'));
  await expect(bends).rejects.toThrow('other arcs are shown');
  expect(ended).toHaveBeenCalledOnce();
});

test('a worker that is broken fails', async () => {
  const broken = (): Worker => new Worker(URL.createObjectURL(new Blob(['throw new Error("broken")'])), { type: 'module' });
  await expect(layOutInWorker(broken, input, never)).rejects.toThrow();
});

// The last one, for a page remembers that its workers are blocked.
test('where no worker starts the page lays the arcs out', async () => {
  const start = vi.spyOn(globalThis, 'Worker').mockImplementation(function () {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(await layOut(input, never)).toEqual(layOutArcs(input));
  expect(start).toHaveBeenCalledOnce();
  expect(await layOut(input, never)).toEqual(layOutArcs(input));
  expect(start).toHaveBeenCalledOnce();
});
