import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArcLayoutInput } from '../../geo/arc-layout/arc-layout-input.ts';
import { homeBounds } from '../../geo/projection.ts';
import { bentArcs, withLayoutOrder } from '../../scene/marks/arc-bends.ts';
import { emptyArcs } from '../../scene/marks/arcs.ts';
import type { ArcColumns } from '../../scene/scene-types.ts';
import { createBendsOf, mostLaidOut } from './bends-of.ts';

/** Arcs between a row of places, each of which bends by 0.2. */
function tableOf(count: number): ArcColumns {
  const columns = { ...emptyArcs(count), bend: new Float32Array(count).fill(0.2) };
  for (let i = 0; i < count; i++) {
    columns.originLon[i] = 110;
    columns.originLat[i] = 30;
    columns.destinationLon[i] = 111 + i;
    columns.destinationLat[i] = 35;
  }
  const shown = Uint32Array.from({ length: count }, (_, i) => i);
  return {
    ...columns,
    ids: Array.from(shown, String),
    pairings: Array.from(shown, () => null),
    records: Array.from(shown, () => []),
    shown,
  };
}

const table = tableOf(6);

/** A scene's arcs: the largest, and the others of a selection. */
function drawn(top: readonly number[], own: readonly number[] = [], of = table): ArcColumns {
  return withLayoutOrder(
    { ...of },
    { arcs: of, top: Uint32Array.from(top), own: Uint32Array.from(own), widthPx: new Float32Array(top.length + own.length).fill(1) },
  );
}

/** Bends that say how often and where an arc was laid out. */
const layOut = vi.fn<(input: ArcLayoutInput, signal: AbortSignal) => Promise<Float64Array>>();

beforeEach(() => {
  layOut.mockReset();
  layOut.mockImplementation(({ bend, isFixed }) => Promise.resolve(bend.map((each, i) => (isFixed[i] === 1 ? each : -each))));
});

describe('the bends of a scene', () => {
  test('are laid out once, and known from then on', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds);
    expect(bends?.bend).toEqual(Float32Array.of(-0.2, -0.2, 0.2, 0.2, 0.2, 0.2));
    expect(bendsOf(drawn([0, 1]), homeBounds)).toBe(bends);
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('of the largest stay when a place is selected: its others go around them', async () => {
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1]), homeBounds);
    const bends = await bendsOf(drawn([0, 1], [4]), homeBounds);
    expect(bends?.bend).toEqual(Float32Array.of(-0.2, -0.2, 0.2, 0.2, -0.2, 0.2));
    const [input] = layOut.mock.lastCall ?? [];
    expect([...(input?.isFixed ?? [])]).toEqual([1, 1, 0]);
    expect([...(input?.bend ?? [])]).toEqual([-1, -1, 1].map((side) => side * Math.fround(0.2)));
  });

  test('are the same whether a place was selected before or after the largest were laid out', async () => {
    const atOnce = await createBendsOf(layOut)(drawn([0, 1], [4]), homeBounds);
    const bendsOf = createBendsOf(layOut);
    await bendsOf(drawn([0, 1]), homeBounds);
    await bendsOf(drawn([0, 1], [3]), homeBounds);
    expect((await bendsOf(drawn([0, 1], [4]), homeBounds))?.bend).toEqual(atOnce?.bend);
  });

  test('are asked for once while they are laid out', () => {
    layOut.mockReturnValue(new Promise(() => {}));
    const bendsOf = createBendsOf(layOut);
    expect(bendsOf(drawn([0, 1]), homeBounds)).toBe(bendsOf(drawn([0, 1]), homeBounds));
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('of a scene that is no longer shown are given up', () => {
    layOut.mockReturnValue(new Promise(() => {}));
    const bendsOf = createBendsOf(layOut);
    void bendsOf(drawn([0, 1]), homeBounds);
    const [, signal] = layOut.mock.lastCall ?? [];
    void bendsOf(drawn([0, 2]), homeBounds);
    expect(signal?.aborted).toBe(true);
    const [, next] = layOut.mock.lastCall ?? [];
    expect(bendsOf(null, homeBounds)).toBeNull();
    expect(next?.aborted).toBe(true);
  });

  test('that cannot be laid out are the usual ones, and are not tried again', async () => {
    layOut.mockRejectedValue(new Error('no'));
    const bendsOf = createBendsOf(layOut);
    await expect(bendsOf(drawn([0, 1]), homeBounds)).rejects.toThrow('no');
    expect(bendsOf(drawn([0, 1]), homeBounds)).toBeNull();
    expect(layOut).toHaveBeenCalledOnce();
  });

  test('of arcs without an order, of none, of too many and of places without a picture are the usual ones', async () => {
    const bendsOf = createBendsOf(layOut);
    expect(bendsOf(table, homeBounds)).toBeNull();
    expect(bendsOf(drawn([]), homeBounds)).toBeNull();
    const many = tableOf(mostLaidOut + 1);
    expect(bendsOf(drawn([...many.shown], [], many), homeBounds)).toBeNull();
    expect(await bendsOf(drawn([0]), [Number.NaN, 0, 1, 1])).toBeNull();
    expect(layOut).not.toHaveBeenCalled();
  });

  test('are for the table that they were laid out for, and no other', async () => {
    const bendsOf = createBendsOf(layOut);
    const bends = await bendsOf(drawn([0, 1]), homeBounds);
    expect(bentArcs(table, bends).bend).toBe(bends?.bend);
    const other = tableOf(6);
    expect(bentArcs(other, bends)).toBe(other);
    await bendsOf(drawn([0, 1], [], other), homeBounds);
    expect(layOut).toHaveBeenCalledTimes(2);
  });
});

test('places that lie on one point are one place, and arcs begin there in the picture of the first view', async () => {
  await createBendsOf(layOut)(drawn([2, 3]), homeBounds);
  const [input] = layOut.mock.lastCall ?? [];
  expect([...(input?.origin ?? [])]).toEqual([0, 0]);
  expect([...(input?.destination ?? [])]).toEqual([1, 2]);
  for (const [i, px] of (input?.places ?? []).entries()) expect(px > 0 && px < (i % 2 === 0 ? 1440 : 900)).toBe(true);
});
