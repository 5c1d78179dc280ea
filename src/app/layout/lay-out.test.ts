import { expect, test, vi } from 'vitest';
import { gravityArcs } from '../../../test/fixtures/gravity-flows.ts';
import { layOutArcs } from '../../geo/arc-layout/lay-out-arcs.ts';
import { layOutInSlices } from './lay-out.ts';

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
